### Finding a time: the commands, the card, and what is said about answers.

## Commands

cmd-poll-add = Encontrar una hora que convenga a ambas ciudades
    .name = encuesta nueva
    .opt-title = Título
    .opt-slots = Horas
    .opt-lasts = Minutos
    .opt-until = Respuestas hasta
    .opt-ask = A quién se pregunta
    .opt-zone = Zona
    .hint-title = Sesión del comité
    .hint-slots = 17.4. 9:00, 18.4. 16:30
    .hint-lasts = 90
    .hint-until = 10 de abril
    .hint-ask = coordinación, docente
cmd-poll-list = Ver para qué se busca una hora
    .name = encuesta lista, encuestas
cmd-poll-show = Ver quién puede y cuándo
    .name = encuesta ver
    .opt-poll = Búsqueda
cmd-poll-answer = Decir cuándo se puede
    .name = encuesta responder
    .opt-poll = Búsqueda
    .opt-answer = Respuesta
    .opt-turn = Cambio
    .opt-was = Antes
cmd-poll-withdraw = Retirar todo lo dicho
    .name = encuesta retirar
    .opt-poll = Búsqueda
cmd-poll-pick = Hacer un evento de una de las horas
    .name = encuesta elegir
    .opt-poll = Búsqueda
    .opt-slot = Número
cmd-poll-close = No aceptar más respuestas
    .name = encuesta cerrar
    .opt-poll = Búsqueda
cmd-poll-reopen = Aceptar respuestas de nuevo
    .name = encuesta reabrir
    .opt-poll = Búsqueda

## The card

poll-lasts = { $minutes ->
    [one] { $minutes } minuto
   *[other] { $minutes } minutos
}
poll-closed-mark = respuestas cerradas
poll-picked-mark = ahora { $event }
poll-time = { $city }: { $when }
poll-time-marked = { $city }: { $when } ({ $marks })
poll-slot = { $slot } { $time }
poll-until = Respuestas hasta el { $until }
poll-until-in = Respuestas hasta el { $until } ({ $city })
poll-answered = { $count } con respuesta
poll-how = El número dice sí, 👎 ninguna. O responda: 1 sí, 2 si hace falta, 3 no
poll-how-many = Responda con los números: 1 3 (sí), o bien: 1 sí, 2 si hace falta, 3 no
poll-how-tap = Toque las horas que le convengan; otra vez: «si hace falta» y «no». O con palabras: 1 sí, 2 si hace falta, 3 no
poll-by-text = Con palabras
poll-said = { $id }: sí { $yes }; si hace falta { $maybe }; no { $no }.

## Who can when

poll-slot-own = { $slot } { $when }
poll-who-yes = sí: { $names }
poll-who-maybe = si hace falta: { $names }
poll-who-no = no: { $names }
poll-waiting = Aún sin respuesta: { $names }
poll-entry = { $id } { $title }: respuestas hasta el { $until }
poll-list-none = Aquí no se busca ninguna hora. Empezar: { $prefix }poll add

## What people are told

poll-person = { $person }
poll-nudge = { $id } { $title }: ¿qué horas le convienen? Respuestas hasta el { $until }; basta una respuesta con los números.
poll-picked = { $id } { $title } ya tiene hora. Ahora es { $event }; inscríbase, por favor, en la tarjeta de { $event }.
poll-reopened = { $id } { $title }: la hora vuelve a estar abierta, { $event } no tendrá lugar.
poll-best = { $id } { $title }: ya no se admiten respuestas. El número { $slot } conviene a { $can } de { $count }:
poll-best-how = ¿Hacer de él un evento? 👍 sí, u otro: { $prefix }poll pick { $id } { $other }
poll-best-tap = ¿Hacer de él un evento? Otro: { $prefix }poll pick { $id } { $other }
poll-nobody = { $id } { $title }: ya no se admiten respuestas. Nadie ha respondido.
poll-none-fits = { $id } { $title }: ya no se admiten respuestas. Ninguna de las horas conviene a nadie.
poll-late = (Este mensaje llega con { $hours } h { $minutes } min de retraso; no estaba disponible.)

## What does not fit

poll-unknown = No hay { $id } aquí. Todas las búsquedas: { $prefix }poll list
poll-up-to = Responsable de { $id }: { $people }.
poll-no-slot = { $id } tiene los números 1 a { $last }.
poll-title-length = Una búsqueda de hora necesita un título de { $most } caracteres como máximo.
poll-slots-count = Dé de { $least } a { $most } horas distintas, por favor. Así funciona: 17.6. 9:00, 18.6. 16:30
poll-slot-past = El momento indicado, { $when }, ya ha pasado.
poll-ask-unknown = { $name } no es ni una función ni nadie que haya escrito aquí. Así funciona: --ask coordinator
poll-until-past = El momento indicado, { $until }, ya ha pasado. Así funciona: --until { $example }
poll-until-late = El final, { $until }, viene después de la primera hora, { $first }. Las respuestas han de terminar antes.
poll-ended = { $id } { $title }: ya no se admiten respuestas.
poll-over = Se podía responder a { $id } { $title } hasta el { $until }.
poll-open-already = { $id } { $title }: se admiten respuestas.
poll-picked-already = { $id } ya es { $event }. Para elegir de nuevo: { $prefix }poll reopen { $id }

poll-pick-how = Para convertir una en evento, por ejemplo: { $line }
