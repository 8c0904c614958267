### Eventos: os comandos, o cartão e o que se diz sobre as inscrições.

## Comandos

cmd-event-add = Acrescentar um evento
    .name = evento novo, evento adicionar
    .opt-title = Título
    .opt-starts = Quando
    .opt-end = Fim
    .opt-place = Onde
    .opt-limit = Lugares
    .opt-zone = Fuso
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
    .opt-was = Anterior
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
event-counts = sim { $yes }, não { $no }, talvez { $maybe }
event-how = 👍 sim · 👎 não · 🤔 talvez, ou responda: sim
event-how-typed = Inscrição: { $prefix }event answer { $id } sim (ou: não, talvez)
event-cancelled-mark = cancelado

## A lista

event-entry = { $id } { $title }: { $starts }
event-list-none = Não há eventos próximos aqui. Acrescentar um: { $prefix }event add
event-list-more = Mais { $count }: { $prefix }event list { $page }

## Cancelamento

event-cancelled-news = { $id } { $title } não se vai realizar.
event-person = { $person }

## O que não é possível

event-unknown = Não há { $id }. Todos os eventos: { $prefix }event list
event-cancelled = { $id } { $title } foi cancelado.
event-over = { $id } { $title } já terminou.
event-full = { $id } está completo: { $yes } de { $limit }.
event-up-to = Quem pode alterar { $id } ({ $city }): { $people }.
event-past = O momento indicado, { $starts }, já passou. Assim funciona: { $prefix }event add "{ $title }" { $example }
event-end-early = O fim ({ $ends }) tem de vir depois do início ({ $starts }). Assim funciona: --end { $example }
event-end-unread = { $why } Assim funciona: --end { $example }
event-title-length = Um evento precisa de um título com { $most } caracteres, no máximo.
event-place-length = Um local tem { $most } caracteres, no máximo.
