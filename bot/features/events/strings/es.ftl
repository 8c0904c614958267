### Eventos: los comandos, la tarjeta y lo que se dice de las inscripciones.

## Comandos

cmd-event-add = Añadir un evento
    .name = evento nuevo, evento añadir, evento agregar
    .opt-title = Título
    .opt-starts = Cuándo
    .opt-end = Fin
    .opt-place = Dónde
    .opt-limit = Plazas
    .opt-kind = Tipo
    .opt-zone = Zona
    .hint-title = Fiesta de verano
    .hint-starts = 19 de junio 14-22 h
    .hint-place = Plaza Mayor
    .hint-limit = 40
cmd-event-list = Ver los próximos eventos
    .name = evento lista, eventos
    .opt-page = Página
cmd-event-show = Ver un evento
    .name = evento ver
    .opt-event = Evento
cmd-event-cancel = Cancelar un evento
    .name = evento cancelar
    .opt-event = Evento
cmd-event-rsvp = Inscribirse en un evento, o decir que no
    .name = evento inscripción, evento respuesta, inscripción
    .opt-event = Evento
    .opt-answer = Respuesta
    .opt-places = Personas
    .opt-was = Anterior
    .hint-places = sí, 3
choice-coming-yes = sí, s
choice-coming-no = no, n
choice-coming-maybe = { answer-maybe }
choice-coming-none = ninguna, retirar

answer-maybe = quizás, quizá, tal vez

## La tarjeta

event-time = { $city }: { $span }
event-time-night = { $city }: { $span } (de noche)
event-span = { $starts } a { $ends }
event-span-days = { $starts } hasta { $ends }
event-places = { $limit ->
    [one] { $limit } plaza
   *[other] { $limit } plazas
}
event-how = 👍 sí · 👎 no · 🤔 quizás, o responda: sí
event-your-clock = En su dispositivo
event-several = Para varias personas
event-said-yes-of = { $id }: su inscripción queda anotada, plaza { $place } de { $limit }. Para retirarse: no, en la misma tarjeta.
event-said-yes = { $id }: su inscripción queda anotada. Para retirarse: no, en la misma tarjeta.
event-said-no = { $id }: anotado, no viene.
event-said-maybe = { $id }: anotado como quizás.
event-said-none = { $id }: su respuesta queda retirada.
event-how-typed = Inscripción: { $prefix }event answer { $id } sí (o: no, quizás)
event-occasion-how = Puede inscribirse en la tarjeta de { $id }, en el canal. El interés mostrado aquí cuenta como quizás.
event-occasion-moved = En el calendario de este servidor alguien ha cambiado la hora de { $id } { $title }: { $new }. Aquí sigue: { $old }. ¿Se cambia también aquí? Un no corrige el calendario. 👍 sí 👎 no
event-cancelled-mark = cancelado

## La lista

event-entry = { $id } { $title }: { $starts }
event-list-none = Aquí no hay eventos próximos. Añadir uno: { $prefix }event add
event-list-empty = Aquí no hay eventos próximos.
event-list-more = { $count } más: { $prefix }event list { $page }

## Cancelación

event-cancelled-news = { $id } { $title } no se va a celebrar.
event-person = { $person }

## Lo que no es posible

event-unknown = { $id } no existe. Todos los eventos: { $prefix }event list
event-cancelled = { $id } { $title } se canceló.
event-over = { $id } { $title } ya terminó.
event-up-to = Cambiar { $id } le corresponde a { $city }: { $people }.
event-past = El momento indicado, { $starts }, ya pasó. Así funciona: { $prefix }event add "{ $title }" { $example }
event-end-early = El fin ({ $ends }) tiene que venir después del comienzo ({ $starts }). Así funciona: --end { $example }
event-end-unread = { $why } Así funciona: --end { $example }
event-title-length = Un evento necesita un título de { $most } caracteres como máximo.
event-place-length = Un lugar tiene { $most } caracteres como máximo.

## Quién viene, cambios de hora, plazas

cmd-event-who = Ver quién viene a un evento
    .name = evento quién
    .opt-event = Evento
cmd-event-move = Cambiar la hora de un evento
    .name = evento mover, evento cambiar
    .opt-event = Evento
    .opt-starts = Cuándo
    .opt-end = Fin
    .opt-zone = Zona
cmd-event-limit = Cambiar cuántas personas pueden venir; 0 es sin límite
    .name = evento plazas
    .opt-event = Evento
    .opt-limit = Plazas
cmd-event-restore = Celebrar un evento que se había cancelado
    .name = evento restablecer
    .opt-event = Evento

choice-event-kind-visit = visita
choice-event-kind-class-exchange = intercambio de clase, intercambio escolar, intercambio
choice-event-kind-festival = fiesta, festival
choice-event-kind-meeting = reunión, encuentro
choice-event-kind-workshop = taller
choice-event-kind-exhibition = exposición
choice-event-kind-online-call = videollamada, llamada en línea

event-kind = { $kind ->
    [visit] visita
    [class-exchange] intercambio de clase
    [festival] fiesta
    [meeting] reunión
    [workshop] taller
    [exhibition] exposición
   *[online-call] videollamada
}
event-entry-kind = { $id } { $title } ({ $kind }): { $starts }

event-who = { $id } { $title }: sí { $yes }
event-who-city = { $city } ({ $count }): { $names }
event-who-count = { $city }: { $count }
event-who-elsewhere = sin ciudad
event-who-waiting = lista de espera ({ $waiting }): { $names }

## El resumen de la semana

event-title-machine = { $title } (traducción automática)
event-agenda = { $id } { $title }, { $here }
event-agenda-day = { $id } { $here }
event-agenda-there = { $id } { $title }, { $here } aquí, { $there } allí
event-agenda-cities = { $id } { $title }, { $here } aquí, { $cities }
event-agenda-city = { $there } en { $city }

## La lista de espera

event-count-waiting = lista de espera { $waiting }
event-waiting = { $id } está completo. Tiene el número { $position } en la lista de espera. Le avisaré en cuanto quede una plaza libre.
event-for = Para { $person }
event-moved-up = { $person }: ha quedado una plaza libre y su inscripción en { $id } { $title } está confirmada. Si no puede venir, responda: no
event-moved-up-tap = { $person }: ha quedado una plaza libre y su inscripción en { $id } { $title } está confirmada. Si no puede venir, pulse No.
event-moved-up-several = Han quedado plazas libres y la inscripción en { $id } { $title } está confirmada para las personas siguientes. Si alguna no puede venir, responda: no
event-moved-up-several-tap = Han quedado plazas libres y la inscripción en { $id } { $title } está confirmada para las personas siguientes. Si alguna no puede venir, que pulse No.
event-places-too-many = { $id } tiene en total { $limit ->
    [one] { $limit } plaza
   *[other] { $limit } plazas
}.
event-places-no-more = En { $id } { $free ->
    [0] no quedan plazas
    [one] queda { $free } plaza
   *[other] quedan { $free } plazas
}. Su inscripción para { $places } sigue en pie.

## Cambios de hora

event-change = { $id } { $title } { $change ->
    [later] empieza más tarde
    [earlier] empieza antes
    [day] se celebra otro día
   *[time] tiene otro horario
}.
event-keep = Su inscripción sigue en pie; para decir que no: 👎 o responda: no
event-keep-tap = Su inscripción sigue en pie. Si no puede venir, pulse No.
event-moved = { event-change } Ahora: { $new } (antes { $old }). { event-keep }
event-moved-tap = { event-change } Ahora: { $new } (antes { $old }). { event-keep-tap }
event-moved-cities = { event-change } { event-keep }
event-moved-cities-tap = { event-change } { event-keep-tap }
event-moved-city = { $city }: { $new } (antes { $old })
event-restored-news = { $id } { $title } se celebra finalmente.
event-not-cancelled = { $id } { $title } no estaba cancelado.
event-move-up-to = Cambiar la hora de { $id } le corresponde a { $city }: { $people }.
event-move-past = El momento indicado, { $starts }, ya pasó. Así funciona: { $prefix }event move { $id } { $example }

## The clash guard

cmd-event-check = Ver qué hay en contra de una hora
    .name = evento comprobar
    .opt-starts = Cuándo
    .opt-end = Fin
    .opt-kind = Tipo
    .opt-zone = Zona
event-guard-first = { $id }: { $clash }
event-guard-meant = Si es lo que se quería, no hay nada que hacer.
event-guard-free = Nada en contra de { $span }.
event-guard-head = Sobre { $span }:
event-guard-closed = Día no laborable en { $city }: { $days }.
event-guard-day = { $day } ({ $label })
event-guard-weekend = Fin de semana en { $cities }: { $days }.
event-guard-night = En { $city } es de noche a esa hora: { $span }.
event-guard-double = A la misma hora: { $id } { $title }, { $span }.
event-guard-shared = A la misma hora: { $id } { $title }, { $span }; { $count ->
    [one] { $count } persona va a ambos
   *[other] { $count } personas van a ambos
}.
event-guard-clocks-ahead = Cambio de hora: desde el { $day }, { $city } va { $then } en vez de { $before } horas por delante de { $home }.
event-guard-clocks-behind = Cambio de hora: desde el { $day }, { $city } va { $then } en vez de { $before } horas por detrás de { $home }.
event-guard-more = Otros avisos: { $count }.
event-mark-closed = no laborable
event-mark-closed-for = no laborable: { $label }
event-mark-weekend = fin de semana
event-mark-night = noche
