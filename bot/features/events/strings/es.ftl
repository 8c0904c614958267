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
    .opt-link = Enlace
    .opt-about = Descripción
    .opt-organiser = Organización
    .opt-track = Ámbito
    .opt-remind = Recordatorios
    .opt-zone = Zona
    .opt-every = Cada
    .opt-until = Hasta
    .opt-count = Veces
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
    .name = evento inscripción, evento respuesta, inscripción, inscribirse
    .opt-event = Evento
    .opt-answer = Respuesta
    .opt-places = Personas
    .opt-codes = Códigos
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
    .opt-only = Solo
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

## Eventos que se repiten

cmd-event-skip = Omitir una fecha de un evento que se repite
    .name = evento omitir
    .opt-event = Evento
    .opt-day = Día
cmd-event-keep = Celebrar una fecha que se había omitido
    .name = evento mantener
    .opt-event = Evento
    .opt-day = Día
cmd-event-end = Terminar antes o después un evento que se repite
    .name = evento terminar
    .opt-event = Evento
    .opt-from = Desde
    .opt-rule = Regla
    .opt-instead = Sustituto
cmd-event-change = Cambiar una fecha de un evento que se repite y todas las siguientes
    .name = evento cambiar siguientes
    .opt-event = Evento
    .opt-from = Desde
    .opt-starts = Hora
    .opt-end = Fin
    .opt-title = Título
    .opt-place = Dónde
    .opt-limit = Plazas
    .opt-every = Cada
    .opt-until = Hasta
    .opt-count = Veces

event-series = { $rhythm }, una respuesta para todas las fechas
event-series-home = { $rhythm } ({ $city }), una respuesta para todas las fechas
event-series-skipped = { $id } { $title } se omite por una vez:
event-series-kept = { $id } { $title } se celebra finalmente en esta fecha:
event-series-displaced = Entretanto cambia la hora: { $id } será una vez a otra hora, el { $when }.
event-series-none = { $id } { $title } se celebra una sola vez; esto es para eventos que se repiten.
event-series-no-date = { $id } no tiene fecha el { $day }. Las próximas: { $days }
event-series-no-more = { $id } ya no tiene más fechas.
event-series-last = No quedaría ninguna fecha de { $id }. Para cancelarlo: { $prefix }event cancel { $id }
event-series-left-out = { $id } se omite el { $day }. Para celebrarlo entonces: { $prefix }event keep { $id } { $example }
event-series-put-off = { $id } se repite: se puede omitir una fecha o cancelarlo todo. Así funciona: { $prefix }event skip { $id }, o { $prefix }event cancel { $id }
event-series-until = El último día puede ser del { $first } al { $latest }. Así funciona: --until { $example }
event-series-two-ends = Un último día o un número de veces, una de las dos cosas. Así funciona: --count 10
event-series-end-alone = Para indicar un final hace falta decir también cada cuánto. Así funciona: --every week --count 10
event-series-same = ¿Qué debe cambiar a partir de entonces? Así funciona: --starts 10:00
event-series-time = { $why } Así funciona: --{ $option } 10:00
event-clocks = Cambio de hora: { $id } { $title } es aquí a las { $new } desde el { $day } (hasta ahora { $old }).
event-clocks-city = Cambio de hora: { $id } { $title } es en { $city } a las { $new } desde el { $day } (hasta ahora { $old }).
event-clocks-day = Cambio de hora: { $id } { $title } cae aquí en otro día, por primera vez el { $new } (hasta ahora { $weekday } { $old }).
event-clocks-day-city = Cambio de hora: { $id } { $title } cae en { $city } en otro día, por primera vez el { $new } (hasta ahora { $weekday } { $old }).
## Agenda: un mes o una semana, en palabras y como imagen

cmd-event-agenda = Ver un mes o una semana
    .name = evento agenda, agenda
    .opt-period = Mes o semana
    .hint-period = junio de 2027
event-agenda-month = Agenda de { $month }, { $city }: { $count ->
    [0] ningún evento
    [one] { $count } evento
   *[other] { $count } eventos
}
event-agenda-week = Semana { $week } (del { $first } al { $last } { $year }), { $city }: { $count ->
    [0] ningún evento
    [one] { $count } evento
   *[other] { $count } eventos
}
event-agenda-line = { $id } { $title }: { $here }
event-agenda-line-there = { $id } { $title }: { $here } ({ $there })
event-agenda-elsewhere = { $city } { $when }
event-agenda-off = { $entry }, cancelado
event-agenda-again = { $entry } y { $count ->
    [one] una vez más
   *[other] { $count } veces más
}
event-agenda-closed = Días no laborables de { $city }: { $days }
event-agenda-closed-day = { $day } ({ $label })
event-agenda-closed-bare = { $day }
event-agenda-more = { $count } más: { $prefix }event agenda week { $day }
event-agenda-more-list = { $count } más: { $prefix }event list
event-agenda-month-full = Agenda de { $month }, { $city }: hay más eventos de los que caben en una agenda. Una semana: { $prefix }event agenda week { $day }
event-agenda-week-full = Semana { $week } (del { $first } al { $last } { $year }), { $city }: hay más eventos de los que caben en una agenda. Los próximos: { $prefix }event list
event-sheet-month = Agenda de { $month } · { $city }
event-sheet-week = Semana { $week }, del { $first } al { $last } { $year } · { $city }
event-sheet-week-word = sem.
event-sheet-closed = día no laborable
event-sheet-entry = { $id } { $title }
event-sheet-off = { event-cancelled-mark }: { $id } { $title }
event-sheet-times = Todas las horas: { $city }
event-sheet-all-day = todo el día
event-sheet-clocks = Cambio de hora: desde el { $day }, las 12:00 en { $here } son las { $noon } en { $there }
## Eventos completos

cmd-event-text = Leer todo lo escrito sobre un evento
    .name = evento texto
    .opt-event = Evento
cmd-event-edit = Cambiar los datos de un evento
    .name = evento editar
    .opt-event = Evento
    .opt-title = Título
    .opt-place = Lugar
    .opt-limit = Plazas
    .opt-kind = Tipo
    .opt-link = Enlace
    .opt-about = Descripción
    .opt-organiser = Organización
    .opt-track = Ámbito
    .opt-remind = Recordatorios
    .opt-without = Sin
cmd-event-postpone = Aplazar un evento, todavía sin nueva fecha
    .name = evento aplazar
    .opt-event = Evento
cmd-event-codes = Ver con qué códigos hay participantes inscritos
    .name = evento códigos
    .opt-event = Evento
cmd-event-attendance = Indicar cuántas personas vinieron a un evento
    .name = evento asistencia
    .opt-event = Evento
    .opt-visitors = Asistentes
    .opt-forget = Olvidar
cmd-event-figures = Ver los eventos de un año en cifras
    .name = evento cifras
    .opt-year = Año

choice-event-track-official = oficial
choice-event-track-people = personas, encuentro
choice-event-track-education = educación
choice-event-track-economic = economía
choice-event-track-safety = seguridad
choice-organiser-coordinator = coordinación
choice-organiser-teacher = docente
choice-organiser-chair = presidencia
choice-organiser-mayor = alcaldía
choice-event-part-place = lugar
choice-event-part-limit = plazas
choice-event-part-kind = tipo
choice-event-part-link = enlace
choice-event-part-about = descripción
choice-event-part-organiser = organización
choice-event-part-track = ámbito

event-track = { $track ->
    [official] oficial
    [people] encuentro
    [education] educación
    [economic] economía
   *[safety] seguridad
}
event-role = { $role ->
    [teacher] docente
    [chair] presidencia
    [mayor] alcaldía
   *[coordinator] coordinación
}
event-organiser = Organiza: { event-role }, { $city } ({ $people })
event-organiser-role = Organiza: { event-role }, { $city }
event-about-more = Completo: { $prefix }event text { $id }
event-about-none = No se ha escrito nada más sobre él.
event-about-length = Una descripción tiene como máximo { $most } caracteres.
event-link-unread = Un enlace empieza por https:// y tiene como máximo { $most } caracteres. Así funciona: --link https://example.org/fiesta
event-edit-what = ¿Qué debe cambiar? Así funciona: { $prefix }event edit { $id } --place "Ayuntamiento"

event-leads-none = ninguno, nunca
event-leads-days = d, día, días
event-leads-hours = h, hora, horas
event-leads-minutes = min, minuto, minutos
event-leads-unread = No puedo leer «{ $text }» como tiempo antes del comienzo. Así funciona: --remind 1d,1h (o: ninguno)

event-put-off-mark = aplazado
event-put-off-card = Todavía no hay nueva fecha. Cuando la haya, se preguntará de nuevo a quienes se inscribieron.
event-put-off = { $id } { $title } está aplazado y todavía no tiene nueva fecha.
event-put-off-news = { $id } { $title } se aplaza y no se celebrará a esta hora. Cuando haya una nueva fecha, le preguntaré de nuevo.
event-asked-again = { $id } { $title } tiene una nueva fecha. ¿Vendrá? Las respuestas anteriores ya no cuentan. 👍 sí · 👎 no · 🤔 quizás, o responda: sí
event-asked-again-tap = { $id } { $title } tiene una nueva fecha. ¿Vendrá? Las respuestas anteriores ya no cuentan.
event-entry-cancelled = { $id } { $title } (cancelado): { $starts }
event-entry-put-off = { $id } { $title }: aplazado, todavía sin nueva fecha

event-place-changed = { $id } { $title } se celebra en otro lugar. Nuevo: { $new } (antes { $old })
event-place-known = { $id } { $title } se celebra aquí: { $new }
event-place-gone = El lugar de { $id } { $title } vuelve a estar por decidir (antes { $old }).

event-reminder = ⏰ { $id } { $title }: { $span }
event-reminder-cities = ⏰ { $id } { $title }
event-reminder-no = Si no puede venir: 👎 o responda: no
event-reminder-no-tap = Si no puede venir, pulse No.
event-reminder-late = (con { $how } de retraso: no estuve disponible)
event-reminder-hours = { $hours ->
    [one] { $hours } hora
   *[other] { $hours } horas
}
event-reminder-minutes = { $minutes ->
    [one] { $minutes } minuto
   *[other] { $minutes } minutos
}

event-count-asked = { $id } { $title } ha terminado. ¿Cuántas personas vinieron? Responda con un número.
event-count-label = Número de asistentes
event-count-early = { $id } { $title } todavía no ha empezado.

event-codes-unread = Los códigos son así, como máximo { $most }: --codes P01-P24 (también HF03, L01)
event-codes-up-to = Inscribir por códigos corresponde a docentes y coordinación. En { $city }: { $people }.
event-codes-leaders = Inscribir por códigos corresponde a docentes y coordinación.
event-codes-privately = Solo digo los códigos donde nadie más lee. Escríbame en privado: { $prefix }event codes { $id }
event-codes-of = { $person }: { $codes }
event-codes-none = No hay códigos de { $id } que usted pueda ver.

event-figures = { $year }: { $events ->
    [one] { $events } evento
   *[other] { $events } eventos
}, { $visitors ->
    [one] { $visitors } asistente
   *[other] { $visitors } asistentes
} (contados en { $counted }), { $people ->
    [one] { $people } inscripción
   *[other] { $people } inscripciones
}
event-figures-line = { $each }
event-figures-kind = { $kind } { $count }
event-figures-other = otros { $count }
event-figures-city = { $city } { $count }
event-figures-none = En { $year } todavía no se ha celebrado ningún evento.

event-debrief = Balance
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

# Several reminders of one room after an outage
event-reminders-missed = Estos recordatorios llegan con hasta { $how } de retraso: no estuve disponible.
event-reminders-no = Si no puede venir, escriba por ejemplo: { $prefix }event answer { $id } no
