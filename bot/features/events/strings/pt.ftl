### Eventos: os comandos, o cartão e o que se diz sobre as inscrições.

## Comandos

cmd-event-add = Acrescentar um evento
    .name = evento novo, evento adicionar
    .opt-title = Título
    .opt-starts = Quando
    .opt-end = Fim
    .opt-place = Onde
    .opt-limit = Lugares
    .opt-kind = Tipo
    .opt-link = Ligação
    .opt-about = Descrição
    .opt-organiser = Organização
    .opt-track = Vertente
    .opt-remind = Lembretes
    .opt-zone = Fuso
    .opt-every = Cada
    .opt-until = Até
    .opt-count = Vezes
    .hint-title = Festa de verão
    .hint-starts = 19 de junho 14h-22h
    .hint-place = Praça do Mercado
    .hint-limit = 40
cmd-event-list = Ver os próximos eventos
    .name = evento lista, eventos
    .opt-page = Página
cmd-event-show = Ver um evento
    .name = evento ver
    .opt-event = Evento
cmd-event-cancel = Cancelar um evento
    .name = evento cancelar
    .opt-event = Evento
cmd-event-rsvp = Fazer a inscrição num evento, ou dizer que não
    .name = evento inscrição, evento resposta, inscrição, inscrever
    .opt-event = Evento
    .opt-answer = Resposta
    .opt-places = Pessoas
    .opt-codes = Códigos
    .opt-was = Anterior
    .hint-places = sim, 3
choice-coming-yes = sim, s
choice-coming-no = não, n
choice-coming-maybe = { answer-maybe }
choice-coming-none = nenhuma, retirar

answer-maybe = talvez

## O cartão

event-time = { $city }: { $span }
event-time-night = { $city }: { $span } (de noite)
event-span = { $starts } até às { $ends }
event-span-days = { $starts } até { $ends }
event-places = { $limit ->
    [one] { $limit } lugar
   *[other] { $limit } lugares
}
event-how = 👍 sim · 👎 não · 🤔 talvez, ou responda: sim
event-your-clock = Neste dispositivo
event-several = Para várias pessoas
event-said-yes-of = { $id }: inscrição anotada, lugar { $place } de { $limit }. Para desistir: não, no mesmo cartão.
event-said-yes = { $id }: inscrição anotada. Para desistir: não, no mesmo cartão.
event-said-no = { $id }: anotado, não vem.
event-said-maybe = { $id }: anotado como talvez.
event-said-none = { $id }: resposta retirada.
event-how-typed = Inscrição: { $prefix }event answer { $id } sim (ou: não, talvez)
event-occasion-how = A inscrição faz-se no cartão de { $id }, no canal. O interesse mostrado aqui conta como talvez.
event-occasion-moved = No calendário deste servidor alguém mudou a hora de { $id } { $title }: { $new }. Aqui continua: { $old }. Mudar também aqui? Um não corrige o calendário. 👍 sim 👎 não
event-cancelled-mark = cancelado

## A lista

event-entry = { $id } { $title }: { $starts }
event-list-none = Não há eventos próximos aqui. Acrescentar um: { $prefix }event add
event-list-empty = Não há eventos próximos aqui.
event-list-more = Mais { $count }: { $prefix }event list { $page }

## Cancelamento

event-cancelled-news = { $id } { $title } não se vai realizar.
event-person = { $person }

## O que não é possível

event-unknown = Não há { $id }. Todos os eventos: { $prefix }event list
event-cancelled = { $id } { $title } foi cancelado.
event-over = { $id } { $title } já terminou.
event-up-to = Quem pode alterar { $id } ({ $city }): { $people }.
event-past = O momento indicado, { $starts }, já passou. Assim funciona: { $prefix }event add "{ $title }" { $example }
event-end-early = O fim ({ $ends }) tem de vir depois do início ({ $starts }). Assim funciona: --end { $example }
event-end-unread = { $why } Assim funciona: --end { $example }
event-title-length = Um evento precisa de um título com { $most } caracteres, no máximo.
event-place-length = Um local tem { $most } caracteres, no máximo.

## Quem vem, mudanças de hora, lugares

cmd-event-who = Ver quem vem a um evento
    .name = evento quem
    .opt-event = Evento
cmd-event-move = Mudar a hora de um evento
    .name = evento mudar, evento remarcar
    .opt-event = Evento
    .opt-starts = Quando
    .opt-end = Fim
    .opt-zone = Fuso
    .opt-only = Só
cmd-event-limit = Mudar quantas pessoas podem vir; 0 é sem limite
    .name = evento lugares
    .opt-event = Evento
    .opt-limit = Lugares
cmd-event-restore = Realizar afinal um evento cancelado
    .name = evento repor
    .opt-event = Evento

choice-event-kind-visit = visita
choice-event-kind-class-exchange = intercâmbio de turmas, intercâmbio escolar, intercâmbio
choice-event-kind-festival = festa, festival
choice-event-kind-meeting = reunião, encontro
choice-event-kind-workshop = oficina, atelier
choice-event-kind-exhibition = exposição
choice-event-kind-online-call = videochamada, chamada em linha

event-kind = { $kind ->
    [visit] visita
    [class-exchange] intercâmbio de turmas
    [festival] festa
    [meeting] reunião
    [workshop] oficina
    [exhibition] exposição
   *[online-call] videochamada
}
event-entry-kind = { $id } { $title } ({ $kind }): { $starts }

event-who = { $id } { $title }: sim { $yes }
event-who-city = { $city } ({ $count }): { $names }
event-who-count = { $city }: { $count }
event-who-elsewhere = sem cidade
event-who-waiting = lista de espera ({ $waiting }): { $names }

## O resumo da semana

event-agenda = { $id } { $title }, { $here }
event-agenda-day = { $id } { $here }
event-agenda-there = { $id } { $title }, { $here } aqui, { $there } lá
event-agenda-cities = { $id } { $title }, { $here } aqui, { $cities }
event-agenda-city = { $there } ({ $city })

## A lista de espera

event-count-waiting = lista de espera { $waiting }
event-waiting = { $id } está completo. A inscrição fica na lista de espera com o número { $position }. Aviso assim que houver um lugar livre.
event-for = Para { $person }
event-moved-up = { $person }, há um lugar livre: a inscrição em { $id } { $title } está confirmada. Se não der para vir, responda: não
event-moved-up-tap = { $person }, há um lugar livre: a inscrição em { $id } { $title } está confirmada. Se não der para vir, toque em Não.
event-moved-up-several = Há lugares livres: a inscrição em { $id } { $title } está confirmada para as pessoas seguintes. Se não der para vir, responda: não
event-moved-up-several-tap = Há lugares livres: a inscrição em { $id } { $title } está confirmada para as pessoas seguintes. Se não der para vir, toque em Não.
event-places-too-many = { $id } tem ao todo { $limit ->
    [one] { $limit } lugar
   *[other] { $limit } lugares
}.
event-places-no-more = { $id } { $free ->
    [0] já não tem lugares livres
    [one] só tem { $free } lugar livre
   *[other] só tem { $free } lugares livres
}. A inscrição para { $places } mantém-se.

## Mudanças

event-change = { $id } { $title } { $change ->
    [later] começa mais tarde
    [earlier] começa mais cedo
    [day] fica para outro dia
   *[time] tem outro horário
}.
event-keep = A inscrição mantém-se; para dizer que não: 👎 ou responda: não
event-keep-tap = A inscrição mantém-se. Se não der para vir, toque em Não.
event-moved = { event-change } Agora: { $new } (antes { $old }). { event-keep }
event-moved-tap = { event-change } Agora: { $new } (antes { $old }). { event-keep-tap }
event-moved-cities = { event-change } { event-keep }
event-moved-cities-tap = { event-change } { event-keep-tap }
event-moved-city = { $city }: { $new } (antes { $old })
event-restored-news = { $id } { $title } vai realizar-se afinal.
event-not-cancelled = { $id } { $title } não estava cancelado.
event-move-up-to = Quem pode mudar a hora de { $id } ({ $city }): { $people }.
event-move-past = O momento indicado, { $starts }, já passou. Assim funciona: { $prefix }event move { $id } { $example }

## Eventos que se repetem

cmd-event-skip = Saltar uma data de um evento que se repete
    .name = evento saltar
    .opt-event = Evento
    .opt-day = Dia
cmd-event-keep = Realizar afinal uma data que tinha sido saltada
    .name = evento manter
    .opt-event = Evento
    .opt-day = Dia
cmd-event-end = Terminar mais cedo ou mais tarde um evento que se repete
    .name = evento terminar
    .opt-event = Evento
    .opt-from = Desde
    .opt-rule = Regra
    .opt-instead = Substituto
cmd-event-change = Mudar uma data de um evento que se repete e todas as seguintes
    .name = evento mudar seguintes
    .opt-event = Evento
    .opt-from = Desde
    .opt-starts = Hora
    .opt-end = Fim
    .opt-title = Título
    .opt-place = Onde
    .opt-limit = Lugares
    .opt-every = Cada
    .opt-until = Até
    .opt-count = Vezes

event-series = { $rhythm }, uma resposta para todas as datas
event-series-home = { $rhythm } ({ $city }), uma resposta para todas as datas
event-series-skipped = { $id } { $title } não se realiza desta vez:
event-series-kept = { $id } { $title } realiza-se afinal nesta data:
event-series-displaced = Entretanto muda a hora: { $id } é uma vez a outra hora: { $when }.
event-series-none = { $id } { $title } realiza-se uma só vez; isto é para eventos que se repetem.
event-series-no-date = { $id } não tem data neste dia: { $day }. As próximas: { $days }
event-series-no-more = { $id } já não tem mais datas.
event-series-last = Não ficava nenhuma data de { $id }. Para o cancelar: { $prefix }event cancel { $id }
event-series-left-out = { $id } não se realiza neste dia: { $day }. Para o realizar afinal: { $prefix }event keep { $id } { $example }
event-series-put-off = { $id } repete-se: pode-se deixar de fora uma data ou cancelar tudo. Assim funciona: { $prefix }event skip { $id }, ou { $prefix }event cancel { $id }
event-series-until = O último dia pode ir de { $first } a { $latest }. Assim funciona: --until { $example }
event-series-two-ends = Um último dia ou um número de vezes, uma das duas coisas. Assim funciona: --count 10
event-series-end-alone = Com um fim é preciso indicar também a frequência. Assim funciona: --every week --count 10
event-series-same = O que deve mudar a partir daí? Assim funciona: --starts 10:00
event-series-time = { $why } Assim funciona: --{ $option } 10:00
event-clocks = Mudança da hora: { $id } { $title } passa aqui para as { $new } a partir deste dia: { $day } (até agora { $old }).
event-clocks-city = Mudança da hora ({ $city }): { $id } { $title } passa para as { $new } a partir deste dia: { $day } (até agora { $old }).
event-clocks-day = Mudança da hora: { $id } { $title } calha aqui noutro dia, a primeira vez { $new } (até agora { $weekday }, { $old }).
event-clocks-day-city = Mudança da hora ({ $city }): { $id } { $title } calha noutro dia, a primeira vez { $new } (até agora { $weekday }, { $old }).
## Agenda: um mês ou uma semana, em palavras e como imagem

cmd-event-agenda = Ver um mês ou uma semana
    .name = evento agenda, agenda
    .opt-period = Mês ou semana
    .hint-period = junho de 2027
event-agenda-month = Agenda de { $month }, { $city }: { $count ->
    [0] nenhum evento
    [one] { $count } evento
   *[other] { $count } eventos
}
event-agenda-week = Semana { $week } ({ $first } a { $last } { $year }), { $city }: { $count ->
    [0] nenhum evento
    [one] { $count } evento
   *[other] { $count } eventos
}
event-agenda-line = { $id } { $title }: { $here }
event-agenda-line-there = { $id } { $title }: { $here } ({ $there })
event-agenda-elsewhere = { $city } { $when }
event-agenda-off = { $entry }, cancelado
event-agenda-again = { $entry } e mais { $count ->
    [one] uma vez
   *[other] { $count } vezes
}
event-agenda-closed = Dias de encerramento ({ $city }): { $days }
event-agenda-closed-day = { $day } ({ $label })
event-agenda-closed-bare = { $day }
event-agenda-more = Mais { $count }: { $prefix }event agenda week { $day }
event-agenda-more-list = Mais { $count }: { $prefix }event list
event-agenda-month-full = Agenda de { $month }, { $city }: há mais eventos do que cabem numa agenda. Uma semana: { $prefix }event agenda week { $day }
event-agenda-week-full = Semana { $week } ({ $first } a { $last } { $year }), { $city }: há mais eventos do que cabem numa agenda. Os próximos: { $prefix }event list
event-sheet-month = Agenda de { $month } · { $city }
event-sheet-week = Semana { $week }, { $first } a { $last } { $year } · { $city }
event-sheet-week-word = sem.
event-sheet-closed = encerramento
event-sheet-entry = { $id } { $title }
event-sheet-off = { event-cancelled-mark }: { $id } { $title }
event-sheet-times = Todas as horas: { $city }
event-sheet-all-day = todo o dia
event-sheet-clocks = Mudança da hora: a partir de { $day }, 12:00 ({ $here }) são { $noon } ({ $there })
## Eventos completos

cmd-event-text = Ler tudo o que foi escrito sobre um evento
    .name = evento texto
    .opt-event = Evento
cmd-event-edit = Alterar os dados de um evento
    .name = evento editar
    .opt-event = Evento
    .opt-title = Título
    .opt-place = Onde
    .opt-limit = Lugares
    .opt-kind = Tipo
    .opt-link = Ligação
    .opt-about = Descrição
    .opt-organiser = Organização
    .opt-track = Vertente
    .opt-remind = Lembretes
    .opt-without = Sem
cmd-event-postpone = Adiar um evento, ainda sem nova data
    .name = evento adiar
    .opt-event = Evento
cmd-event-codes = Ver com que códigos há participantes inscritos
    .name = evento códigos
    .opt-event = Evento
cmd-event-attendance = Indicar quantas pessoas vieram a um evento
    .name = evento presenças
    .opt-event = Evento
    .opt-visitors = Visitantes
    .opt-forget = Esquecer
cmd-event-figures = Ver os eventos de um ano em números
    .name = evento números
    .opt-year = Ano

choice-event-track-official = oficial
choice-event-track-people = pessoas, encontro
choice-event-track-education = educação
choice-event-track-economic = economia
choice-event-track-safety = segurança
choice-organiser-coordinator = coordenação
choice-organiser-teacher = docente
choice-organiser-chair = presidência
choice-organiser-mayor = câmara, gabinete da presidência da câmara
choice-event-part-place = local, onde
choice-event-part-limit = lugares
choice-event-part-kind = tipo
choice-event-part-link = ligação
choice-event-part-about = descrição
choice-event-part-organiser = organização
choice-event-part-track = vertente

event-track = { $track ->
    [official] oficial
    [people] encontro
    [education] educação
    [economic] economia
   *[safety] segurança
}
event-role = { $role ->
    [teacher] docente
    [chair] presidência
    [mayor] gabinete da presidência da câmara
   *[coordinator] coordenação
}
event-organiser = Organização: { event-role }, { $city } ({ $people })
event-organiser-role = Organização: { event-role }, { $city }
event-about-more = Completo: { $prefix }event text { $id }
event-about-none = Nada mais foi escrito sobre este evento.
event-about-length = Uma descrição tem no máximo { $most } caracteres.
event-link-unread = Uma ligação começa por https:// e tem no máximo { $most } caracteres. Assim funciona: --link https://example.org/festa
event-edit-what = O que deve mudar? Assim funciona: { $prefix }event edit { $id } --place "Câmara Municipal"

event-leads-none = nenhum, nunca
event-leads-days = d, dia, dias
event-leads-hours = h, hora, horas
event-leads-minutes = min, minuto, minutos
event-leads-unread = Não consigo ler «{ $text }» como tempo antes do início. Assim funciona: --remind 1d,1h (ou: nenhum)

event-put-off-mark = adiado
event-put-off-card = Ainda não há nova data. Quando houver, quem se inscreveu será consultado de novo.
event-put-off = { $id } { $title } está adiado e ainda não tem nova data.
event-put-off-news = { $id } { $title } fica adiado e não se realiza a esta hora. Quando houver nova data, volto a perguntar.
event-asked-again = { $id } { $title } tem nova data. Confirma a presença? As respostas anteriores já não contam. 👍 sim · 👎 não · 🤔 talvez, ou responda: sim
event-asked-again-tap = { $id } { $title } tem nova data. Confirma a presença? As respostas anteriores já não contam.
event-entry-cancelled = { $id } { $title } (cancelado): { $starts }
event-entry-put-off = { $id } { $title }: adiado, ainda sem nova data

event-place-changed = { $id } { $title } realiza-se noutro local. Novo: { $new } (até agora { $old })
event-place-known = { $id } { $title } realiza-se aqui: { $new }
event-place-gone = O local de { $id } { $title } volta a estar por definir (até agora { $old }).

event-reminder = ⏰ { $id } { $title }: { $span }
event-reminder-cities = ⏰ { $id } { $title }
event-reminder-no = Se não puder vir: 👎 ou responda: não
event-reminder-no-tap = Se não puder vir, toque em Não.
event-reminder-late = (com { $how } de atraso: estive indisponível)
event-reminder-hours = { $hours ->
    [one] { $hours } hora
   *[other] { $hours } horas
}
event-reminder-minutes = { $minutes ->
    [one] { $minutes } minuto
   *[other] { $minutes } minutos
}

event-count-asked = { $id } { $title } terminou. Quantas pessoas vieram? Responda com um número.
event-count-label = Número de visitantes
event-count-early = { $id } { $title } ainda não começou.

event-codes-unread = Os códigos são assim, no máximo { $most }: --codes P01-P24 (também HF03, L01)
event-codes-up-to = Inscrever por códigos cabe a docentes e à coordenação ({ $city }: { $people }).
event-codes-leaders = Inscrever por códigos cabe a docentes e à coordenação.
event-codes-privately = Só digo os códigos onde mais ninguém lê. Escreva-me em privado: { $prefix }event codes { $id }
event-codes-of = { $person }: { $codes }
event-codes-none = Não há códigos de { $id } que possam ser mostrados aqui.

event-figures = { $year }: { $events ->
    [one] { $events } evento
   *[other] { $events } eventos
}, { $visitors ->
    [one] { $visitors } visitante
   *[other] { $visitors } visitantes
} (contados em { $counted }), { $people ->
    [one] { $people } inscrição
   *[other] { $people } inscrições
}
event-figures-line = { $each }
event-figures-kind = { $kind } { $count }
event-figures-other = outros { $count }
event-figures-city = { $city } { $count }
event-figures-none = Em { $year } ainda não se realizou nenhum evento.

event-debrief = Balanço
## The clash guard

cmd-event-check = Ver o que há contra uma hora
    .name = evento verificar
    .opt-starts = Quando
    .opt-end = Fim
    .opt-kind = Tipo
    .opt-zone = Fuso
event-guard-first = { $id }: { $clash }
event-guard-meant = Se é mesmo assim, não há nada a fazer.
event-guard-free = Nada contra { $span }.
event-guard-head = Sobre { $span }:
event-guard-closed = Dia de encerramento ({ $city }): { $days }.
event-guard-day = { $day } ({ $label })
event-guard-weekend = Fim de semana ({ $cities }): { $days }.
event-guard-night = É noite a essa hora ({ $city }): { $span }.
event-guard-double = À mesma hora: { $id } { $title }, { $span }.
event-guard-shared = À mesma hora: { $id } { $title }, { $span }; { $count ->
    [one] { $count } pessoa vai a ambos
   *[other] { $count } pessoas vão a ambos
}.
event-guard-clocks-ahead = Mudança da hora: a partir de { $day }, { $city } fica { $then } em vez de { $before } horas à frente ({ $home }).
event-guard-clocks-behind = Mudança da hora: a partir de { $day }, { $city } fica { $then } em vez de { $before } horas atrás ({ $home }).
event-guard-more = Outros avisos: { $count }.
event-mark-closed = encerrado
event-mark-closed-for = encerrado: { $label }
event-mark-weekend = fim de semana
event-mark-night = noite

# Several reminders of one room after an outage
event-reminders-missed = Estes lembretes chegam com até { $how } de atraso: estive indisponível.
event-reminders-no = Se não puder vir, escreva por exemplo: { $prefix }event answer { $id } não
