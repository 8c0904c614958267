### Calendários fora da conversa: endereços, ficheiros, calendários entregues.

## Comandos

cmd-calendar-feed = Ter as datas no próprio programa de calendário
    .name = calendário subscrever, calendário endereço
    .opt-what = Que datas
    .opt-city = Cidade
    .opt-alarms = Avisos
cmd-calendar-feeds = Ver os próprios endereços de calendário
    .name = calendário endereços, calendário lista
    .opt-page = Página
cmd-calendar-revoke = Retirar um endereço de calendário
    .name = calendário retirar
    .opt-number = Número
cmd-event-ics = Receber um evento como ficheiro para o calendário
    .name = evento ics, evento ficheiro
    .opt-event = Evento
cmd-event-import = Juntar eventos de um ficheiro de calendário
    .name = evento importar
    .opt-text = Calendário
    .opt-draft = Pendente
    .opt-sure = Sim ou não
choice-feed-scope-room = sala, aqui
choice-feed-scope-city = cidade
choice-feed-scope-mine = minhas, meus
choice-feed-scope-all = todas, geminação

## Endereços

feeds-name-room = { $place }: datas desta sala
feeds-name-city = { $city }: datas da cidade
feeds-name-mine = As minhas datas com as cidades geminadas
feeds-name-all = { $cities }: datas em comum
feeds-made = { $name }. Endereço para o programa de calendário:
feeds-made-how = Quem tiver este endereço vê estas datas. Só o mostro desta vez. Para o retirar: { $prefix }calendar revoke { $number }
feeds-entry = { $number } { $name } (criado a { $made }; { $last })
feeds-entry-of = { $number } { $name } (criado por { $person } a { $made }; { $last })
feeds-last = consultado pela última vez a { $day }
feeds-never = ainda não consultado
feeds-more = Mais { $count }: { $prefix }calendar feeds { $page }
feeds-none = Não há endereços de calendário. Para criar um: { $prefix }calendar feed
feeds-revoked = { $name }. O endereço foi retirado. Os programas de calendário já não recebem nada aí.
feeds-unknown = Não tem nenhum endereço de calendário { $number }. Os seus: { $prefix }calendar feeds
feeds-too-many = Há { $most } endereços de calendário e não cabem mais. Retire primeiro um que não faça falta: { $prefix }calendar feeds
feeds-off = Os endereços de calendário não estão ligados aqui. Pode fazê-lo: { $operator }.
feeds-off-nobody = Os endereços de calendário não estão ligados aqui. Pode fazê-lo quem me administra.
feeds-privately-mine = Para isso, escreva-me em privado: { $prefix }calendar feed mine. Aqui seria lido por outras pessoas.
feeds-privately-city = Para isso, escreva-me em privado: { $prefix }calendar feed --city { $city }. Aqui seria lido por outras pessoas.
feeds-room-where = As datas de uma sala pedem-se nessa sala. As próprias datas: { $prefix }calendar feed mine
feeds-all-where = As datas em comum pedem-se na sala da cidade. As próprias datas: { $prefix }calendar feed mine
feeds-no-city = Falta a cidade; ou então todas as datas em comum: { $prefix }calendar feed all
feeds-city-up-to = O calendário ({ $city }) é para quem lá tem uma função. Pode dá-la: { $people }.
feeds-city-up-to-nobody = O calendário ({ $city }) é para quem lá tem uma função. Ainda não há ninguém registado na coordenação.

## Ficheiros

feeds-file = { $title }: o ficheiro para o calendário.

## Calendários entregues

feeds-import-found = Neste calendário: { $new ->
    [one] { $new } evento novo
   *[other] { $new } eventos novos
}, { $changed } com alterações, { $same } já aqui.
feeds-import-same = Já aqui: { $ids }
feeds-import-over = Deixados de fora, por já terem começado ou sido cancelados: { $count }
feeds-import-floating = { $count ->
    [one] { $count } evento não indica o fuso horário; leio-o como { $zone }.
   *[other] { $count } eventos não indicam o fuso horário; leio-os como { $zone }.
}
feeds-import-new = { $title }: { $when }
feeds-import-changed = { $id } { $title }: agora { $when }
feeds-import-more = e mais { $count }
feeds-import-sure = Juntar tudo isto? 👍 sim 👎 não
feeds-imported = Ficou registado: { $new ->
    [one] { $new } evento novo
   *[other] { $new } eventos novos
}, { $changed } com alterações ({ $ids }). Para ver: { $prefix }event list
feeds-import-nothing = Entretanto, já está tudo aqui. Nada foi alterado.
feeds-import-dropped = Nada foi registado.
feeds-import-gone = Essa pergunta já está resolvida ou é demasiado antiga. Nada foi registado; envie o calendário outra vez, por favor.
feeds-import-stray = { $title } é uma só data de algo que se repete e que não está neste calendário. Nada foi registado; exporte o conjunto, por favor.
feeds-import-whose-clock = Primeiro preciso de saber o fuso horário. Por exemplo: { $prefix }person zone Europe/Berlin

## O que não serve num ficheiro

feeds-faults = Nada foi registado. { $count ->
    [one] Há um ponto que não serve:
   *[other] Há { $count } pontos que não servem:
}
feeds-fault = Linha { $place }: { $fault }
feeds-fault-more = e mais { $count }
feeds-fault-size = O calendário é demasiado longo; cabem no máximo { $most } KiB.
feeds-fault-none = Não encontro nenhum evento. Um calendário começa por BEGIN:VCALENDAR.
feeds-fault-entries = Demasiados eventos; cabem no máximo { $most } num calendário.
feeds-fault-kind = Só se podem juntar eventos (VEVENT).
feeds-fault-pairs = Aqui BEGIN e END não correspondem.
feeds-fault-control = Há um sinal que não se vê. Retire-o, por favor.
feeds-fault-line = A linha é demasiado longa; cabem no máximo { $most } caracteres.
feeds-fault-unread = Não consigo ler este evento. Exporte-o outra vez, por favor.
feeds-fault-once = { $name } tem de estar lá exatamente uma vez.
feeds-fault-length = { $name } tem de 1 a { $most } caracteres.
feeds-fault-zone = Não conheço o fuso horário { $zone }. Por exemplo: Europe/Berlin
feeds-fault-gap = Essa hora não existe: nessa altura os relógios adiantam-se.
feeds-fault-year = O ano tem de estar entre { $first } e { $last }.
feeds-fault-end = O fim tem de vir depois do início.
feeds-fault-rule = Esta repetição não se pode registar. Serve de diária a anual, com um fim, no máximo 500 vezes e durante cinco anos.

# Files that are too long.
feeds-file-too-long = É demasiado para um só ficheiro, que tem no máximo { $most } KiB. Uma subscrição de calendário leva tudo.

# Calendars that are handed in, what more is said
feeds-import-dateless = Deixados de fora, porque a repetição não tem essa data: { $count } ({ $days })
feeds-import-unseen = Também fica registado, sem aparecer aqui: locais { $places }, descrições { $texts }, ligações { $links }
feeds-import-called-off = { $id } { $title }: não se vai realizar
feeds-import-unfit = { $title }: { $fault } Nada foi registado.
