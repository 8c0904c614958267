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
    .opt-zone = Fuso
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
    .name = evento inscrição, evento resposta, inscrição
    .opt-event = Evento
    .opt-answer = Resposta
    .opt-places = Pessoas
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
    .name = evento mudar, evento adiar
    .opt-event = Evento
    .opt-starts = Quando
    .opt-end = Fim
    .opt-zone = Fuso
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

event-title-machine = { $title } (tradução automática)
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
event-guard-closed = Encerramento em { $city }: { $days }.
event-guard-day = { $day } ({ $label })
event-guard-weekend = Fim de semana em { $cities }: { $days }.
event-guard-night = Em { $city } é noite a essa hora: { $span }.
event-guard-double = À mesma hora: { $id } { $title }, { $span }.
event-guard-shared = À mesma hora: { $id } { $title }, { $span }; { $count ->
    [one] { $count } pessoa vai a ambos
   *[other] { $count } pessoas vão a ambos
}.
event-guard-clocks-ahead = Mudança de hora: a partir de { $day }, { $city } fica { $then } em vez de { $before } horas à frente de { $home }.
event-guard-clocks-behind = Mudança de hora: a partir de { $day }, { $city } fica { $then } em vez de { $before } horas atrás de { $home }.
event-guard-more = Outros avisos: { $count }.
event-mark-closed = encerrado
event-mark-closed-for = encerrado: { $label }
event-mark-weekend = fim de semana
event-mark-night = noite
