cmd-roadmap-add = Poner una fecha en la hoja de ruta
    .name = ruta nueva, ruta añadir, ruta agregar, fecha nueva
    .opt-title = Título
    .opt-due = Para cuándo
    .opt-owner = Responsable
    .opt-side = Ciudad
    .opt-remind = Días antes
    .opt-zone = Zona horaria
    .opt-track = Ámbito
    .opt-per = Se marca por
    .opt-count = Cuántos
    .opt-before = Requisito de
cmd-roadmap-list = Ver lo que está pendiente
    .name = ruta lista, ruta pendiente, fechas
    .opt-page = Página
    .opt-plan = Plan
    .opt-track = Ámbito
cmd-roadmap-show = Ver una fecha de la hoja de ruta
    .name = ruta ver, fecha ver
    .opt-date = Número
cmd-roadmap-done = Decir que la parte de su ciudad está hecha
    .name = ruta hecho, ruta hecha, fecha hecha
    .opt-date = Número
    .opt-side = Ciudad
cmd-roadmap-reopen = Reabrir lo que se dio por hecho o se descartó
    .name = ruta reabrir, fecha reabrir
    .opt-date = Número
    .opt-side = Ciudad
cmd-roadmap-cancel = Descartar una fecha de la hoja de ruta
    .name = ruta cancelar, ruta descartar, fecha cancelar
    .opt-date = Número

choice-owner-coordinator = coordinación, coordinador, coordinadora
choice-owner-teacher = docente, profesor, profesora
choice-owner-chair = presidencia, presidente, presidenta
choice-owner-mayor = alcaldía, alcalde, alcaldesa
choice-owner-crisis-officer = protección-civil
roadmap-joint-words = conjunta, conjunto, común, ambas, todas
roadmap-joint = conjunta

# Lo que se puede escribir como respuesta a un recordatorio.
answer-done = hecho, hecha, está hecho, listo, terminado, terminada, concluido

# Una tarjeta, o una de sus líneas; la línea de cada ciudad se dice en su propia lengua.
roadmap-card = { $city }: { $when }. Responsable: { $people }{ $tally }{ $status }
roadmap-card-done = { $city }: { $when }. Responsable: { $people }. Hecho: { $done }{ $who }
roadmap-nobody = todavía sin designar
roadmap-given-up = Esta fecha se descartó.

roadmap-line = { $id } { $title }: { $when } ({ $people }){ $tally }{ $status }
roadmap-line-past = { $id } { $title }: sigue pendiente, la fecha era el { $when } ({ $people }){ $tally }{ $status }
roadmap-line-waiting = { $id } { $title }: { $when }, en espera de { $cities }{ $status }
roadmap-more = { $count } más: { $line }
roadmap-nothing = No hay nada pendiente. Poner algo en la hoja de ruta: { $prefix }roadmap add
roadmap-empty = No hay nada pendiente.

# Un recordatorio a las nueve de la mañana. La campana y los textos entre paréntesis traen su espacio, o no están.
roadmap-reminder = { $bell }{ $id } { $title }: { $day }, { $when }{ $there }{ $late }
roadmap-reminder-past = { $bell }{ $id } { $title } sigue pendiente: la fecha era el { $when }{ $there }{ $late }
roadmap-in-days = { $days ->
    [0] hoy
    [1] mañana
   *[other] dentro de { $days } días
}
roadmap-place = { $city } { $when }
roadmap-there = { " " }({ $places })
roadmap-late = { " " }(llega con { $lateness } de retraso, porque no estuve disponible)
roadmap-missed = { " " }(era para el { $meant }, cuando no estuve disponible)
roadmap-minutes = { $minutes ->
    [one] un minuto
   *[other] { $minutes } minutos
}
roadmap-hours = { $hours ->
    [one] una hora
   *[other] { $hours } horas
}
roadmap-hours-and-minutes = { roadmap-hours } y { roadmap-minutes }
roadmap-person = { $person }
roadmap-unnamed = responsable: todavía sin designar
roadmap-state-open = { $city }: pendiente
roadmap-state-done = { $city }: hecho, { $done }
roadmap-answer-several = Cuando algo esté hecho, escriba por ejemplo: { $prefix }roadmap done { $id }

roadmap-title-length = Un título tiene de 1 a { $most } caracteres.
roadmap-past = El momento indicado, { $when }, ya pasó. Así funciona: { $prefix }roadmap add "{ $title }" { $example }
roadmap-which-city = ¿Para qué ciudad es? Añada, por favor: --side { $city }
roadmap-which-part = { $id } concierne a { $cities }. Añada, por favor, para qué ciudad, así: { $prefix }roadmap done { $id } --side { $city }
roadmap-no-side = No conozco { $text } como ciudad. Sirven: { $cities }
roadmap-unknown = { $id } no existe aquí. Lo que está pendiente: { $prefix }roadmap list
roadmap-done-given-up = { $id } se descartó. Para retomarlo: { $prefix }roadmap reopen { $id }
roadmap-part-up-to = Quién puede decir esto de { $id } por { $city }: { $people }
roadmap-part-up-to-city = Esto se puede decir de { $id } en la sala de { $city }.
roadmap-plan-up-to = Quién puede cambiar la hoja de ruta de { $cities }: { $people }

## Más tarde, prometido, asumido

cmd-roadmap-snooze = Recibir más tarde otro recordatorio de una fecha
    .name = ruta después, fecha después
    .opt-date = Número
    .opt-until = Cuándo
    .opt-side = Ciudad
    .opt-zone = Zona horaria
    .hint-until = 25 de marzo 9:00
cmd-roadmap-unsnooze = Anular la petición de un recordatorio más tarde
    .name = ruta sin después
    .opt-date = Número
    .opt-side = Ciudad
cmd-roadmap-promise = Prometer una fecha nueva para la parte de su ciudad
    .name = ruta prometer, fecha prometer
    .opt-date = Número
    .opt-until = Para cuándo
    .opt-side = Ciudad
    .opt-zone = Zona horaria
    .hint-until = 25 de marzo 9:00
cmd-roadmap-unpromise = Retirar una fecha prometida
    .name = ruta retirar promesa
    .opt-date = Número
    .opt-side = Ciudad
cmd-roadmap-take = Asumir la parte de su ciudad
    .name = ruta asumir, fecha asumir
    .opt-date = Número
    .opt-side = Ciudad
cmd-roadmap-release = Devolver una parte a quien tiene la función
    .name = ruta devolver, fecha devolver
    .opt-date = Número
    .opt-side = Ciudad
cmd-roadmap-history = Ver quién cambió qué y cuándo
    .name = ruta historial, fecha historial
    .opt-date = Número
    .opt-page = Página

answer-tomorrow = mañana a las 9, mañana, mañana otra vez
answer-next-open-day = próximo día laborable a las 9, próximo día laborable, mañana, mañana otra vez
# Va delante de una fecha nueva en una respuesta: prometido 7.4. 12:00
answer-promised = prometido, promesa, fecha nueva, nueva fecha

roadmap-title = { $id } { $title }
roadmap-waiting = En espera de { $cities }.
roadmap-card-promised = { $city }: { $when } (nuevo; antes: { $first }). Responsable: { $people }{ $tally }{ $status }
roadmap-nobody-but = todavía sin designar; hasta entonces { $people }
roadmap-by = { " " }({ $person } por { $holder })
# Un nombre al comienzo de una línea que se dirige a esta persona.
roadmap-to = { $person }
roadmap-stand-in = como reemplazo
roadmap-state-promised = { $city }: fecha nueva, { $when }
roadmap-more-open = { $count } más: { $prefix }roadmap list
roadmap-other-day = Otro día
roadmap-answer-tomorrow = ✅ hecho · 💤 mañana a las 9 otra vez, o responda: hecho / mañana / hoy 15:00 / prometido { $number }.{ $month }. { $time }
roadmap-answer-later = ✅ hecho · 💤 el { $day } a las 9 otra vez, o responda: hecho / hoy 15:00 / prometido { $number }.{ $month }. { $time }
roadmap-done-now = { $id } hecho por { $city }, { $when }{ $who }. { $back }
roadmap-promised-now = { $id } { $title }, fecha nueva: { $when }{ $there }
roadmap-given-up-now = { $id } { $title } se descartó.
roadmap-taken-now = { $id } { $title } lo lleva ahora { $people }.
roadmap-again-on = { $id }: otra vez el { $when }.
roadmap-promised = { $id } nuevo: { $when }{ $there }.
roadmap-promised-seen = { $count ->
    [one] { $cities } ve
   *[other] { $cities } ven
} la fecha nueva.
roadmap-yours = { $id } queda ahora a su cargo. ¿Para cuándo?
roadmap-is-done = { $id } está hecho por { $city }. Para reabrirlo: { $prefix }roadmap reopen { $id }
roadmap-moment-passed = El momento indicado, { $when }, ya pasó. Indique, por favor, uno que esté por venir.
roadmap-close-up-to = { $id } lo puede dar por hecho para { $city }: { $people }.

## Sigue pendiente después de su fecha: lo que sigue se dice siempre antes

roadmap-open-here = { $id } { $title } sigue pendiente por nuestra parte (la fecha era el { $when }).
roadmap-else-ask-and-tell = { $answer } Si no, el { $when } pregunto a { $people } e informo a la coordinación de { $cities }.
roadmap-else-ask = { $answer } Si no, el { $when } pregunto a { $people }.
roadmap-else-tell = { $answer } Si no, el { $when } vuelvo a preguntar e informo a la coordinación de { $cities }.
roadmap-else-nothing = Responda: hecho, o una fecha nueva.
roadmap-else-typed = Escriba: { $done }, o { $promise } y una fecha nueva.
roadmap-else-again = { $answer } Si no, vuelvo a preguntar el { $when }.
roadmap-take-over = { $id } { $title } sigue pendiente, hasta ahora sin respuesta. ¿Lo asume usted?
roadmap-take-how = 👍 sí, o: { $line }
roadmap-take-typed = Escriba: { $line }
roadmap-told-done = { $id } { $title }: la parte de { $own } quedó hecha el { $done }; la de { $other } sigue pendiente (la fecha era el { $when }).
roadmap-told-open = { $id } { $title }: las partes de { $own } y de { $other } siguen pendientes (la fecha era el { $when }).
roadmap-told-nothing = Por ahora no tiene usted que hacer nada.
roadmap-told-who = Responsable en { $other }: { $people }.
roadmap-told-who-both = Responsable en { $other }: { $people }, como reemplazo: { $substitutes }.
roadmap-done-there = { $id } { $title }: parte hecha ({ $cities }), { $done }. Pendiente: { $open }.

## La semana

roadmap-digest = Semana desde el { $day }{ $late }
roadmap-digest-ours = Pendiente por nuestra parte:{ " " }
roadmap-digest-theirs = Esperamos a { $cities }:{ " " }
roadmap-digest-events = Eventos:{ " " }
roadmap-digest-own = { $label }{ $id } { $title }, para el { $when } ({ $people }){ $status }
roadmap-digest-late = { $label }{ $id } { $title }, sigue pendiente, la fecha era el { $when } ({ $people })
roadmap-digest-waiting = { $label }{ $id } { $title }, para el { $when }
roadmap-digest-waiting-there = { $label }{ $id } { $title }, para el { $when } aquí, { $there } allí
roadmap-digest-event = { $label }{ $event }
roadmap-digest-clocks = { $change } Más: { $prefix }roadmap list
roadmap-clocks-ahead = Relojes: desde el { $day }, { $city } va { $gap } por delante de nosotros en lugar de { $before }.
roadmap-clocks-behind = Relojes: desde el { $day }, { $city } va { $gap } por detrás de nosotros en lugar de { $before }.
roadmap-clocks-now-ahead = Relojes: desde el { $day }, { $city } va { $gap } por delante de nosotros.
roadmap-clocks-now-behind = Relojes: desde el { $day }, { $city } va { $gap } por detrás de nosotros.
roadmap-clocks-same = Relojes: desde el { $day }, en { $city } es la misma hora que aquí.

## Personas nuevas

roadmap-term-ends = El mandato de { $person } consta hasta el { $day }. En cuanto se sepa quién le sigue, responda con el nombre. Si aún no se sabe, no hay nada que hacer.
roadmap-term-ends-known = El mandato de { $person } consta hasta el { $day }. Desde el { $first }: { $successor }.
roadmap-welcome = { $person }, desde el { $day } le ayudo en la coordinación de { $city }.
roadmap-handed-over = En el traspaso: { $count ->
    [one] una fecha
   *[other] { $count } fechas
}: { $items }. Todas: { $prefix }roadmap list
roadmap-handed-nothing = No hay nada pendiente.
roadmap-handed-open = { $id } { $when }
roadmap-handed-waiting = { $id } hecho, en espera de { $cities }
roadmap-vacant-here = El mandato de { $person } terminó el { $day } y aún no se sabe quién le sigue. Hasta entonces me dirijo a { $people }.
roadmap-vacant-here-nobody = El mandato de { $person } terminó el { $day } y aún no se sabe quién le sigue.
roadmap-successor = En cuanto se sepa quién le sigue, responda con el nombre, o: { $prefix }role successor NOMBRE
roadmap-new-there = Novedad en { $city }: { $person }, hasta ahora { $before }. Para usted no cambia nada.
roadmap-new-there-first = Novedad en { $city }: { $person }. Para usted no cambia nada.
roadmap-vacant-there = { $city }: sucesión todavía sin designar; hasta entonces: { $people }.
roadmap-vacant-there-nobody = { $city }: sucesión todavía sin designar.

## Quién cambió qué y cuándo

roadmap-history-added = { $when }: { $person } lo puso en la hoja de ruta
roadmap-history-done = { $when }: { $person } dio por hecha la parte de { $city }
roadmap-history-reopened = { $when }: { $person } reabrió la parte de { $city }
roadmap-history-cancelled = { $when }: { $person } lo descartó
roadmap-history-resumed = { $when }: { $person } lo retomó
roadmap-history-taken = { $when }: { $person } asumió la parte de { $city }
roadmap-history-released = { $when }: { $person } devolvió la parte de { $city }
roadmap-history-promised = { $when }: { $person } prometió para { $city }: { $until }
roadmap-history-unpromised = { $when }: { $person } retiró la promesa de { $city }
roadmap-history-somebody = alguien
roadmap-history-for = { $person } por { $holder }
roadmap-history-more = { $count } anteriores: { $line }
roadmap-history-nothing = Todavía no hay nada anotado sobre { $id }.

## Planes a partir de plantillas

cmd-plan-templates = Ver de qué se pueden hacer planes
    .name = plan plantillas
cmd-plan-new = Hacer un plan a partir de una plantilla
    .name = plan nuevo
    .opt-template = Plantilla
    .opt-anchors = Fechas de referencia
    .opt-sides = Lados
    .opt-tags = Qué se aplica
    .opt-name = Nombre
    .opt-participants = Participantes
    .opt-hosts = Familias anfitrionas
    .opt-given = Ya dicho
    .hint-anchors = 9 de octubre de 2027; 21 de octubre de 2027
cmd-plan-check = Ver qué conviene revisar de un plan propuesto
    .name = plan revisar
    .opt-plan = Número
    .opt-page = Página
cmd-plan-make = Aprobar un plan propuesto
    .name = plan crear, plan aprobar
    .opt-plan = Número
cmd-plan-list = Ver los planes en curso
    .name = plan lista, planes
cmd-plan-show = Ver qué viene ahora en un plan
    .name = plan ver
    .opt-plan = Número
    .opt-page = Página
cmd-plan-end = Terminar un plan
    .name = plan terminar
    .opt-plan = Número
cmd-plan-resume = Retomar un plan terminado
    .name = plan retomar
    .opt-plan = Número
cmd-plan-role = Decir quién responde de una función de un plan
    .name = plan función
    .opt-plan = Número
    .opt-role = Función
    .opt-person = Persona
    .opt-side = Ciudad
    .opt-substitute = Reemplazo
cmd-plan-roles = Ver quién responde de qué en un plan
    .name = plan funciones
    .opt-plan = Número
cmd-plan-add = Añadir una fecha a un plan
    .name = plan añadir
    .opt-plan = Número
    .opt-title = Título
    .opt-due = Hasta cuándo
    .opt-role = Función
    .opt-side = Lado
    .opt-remind = Días antes
    .opt-zone = Zona horaria
cmd-plan-roll = Usar un plan otra vez para otros días
    .name = plan renovar, plan repetir
    .opt-plan = Número
    .opt-anchors = Fechas de referencia
    .opt-name = Nombre
    .opt-given = Ya dicho
    .hint-anchors = 7 de octubre de 2028; 19 de octubre de 2028
cmd-plan-rehearse = Ver qué se enviaría, a quién y cuándo
    .name = plan ensayar
    .opt-plan = Número
    .opt-from = Desde
    .opt-until = Hasta
    .opt-page = Página
cmd-plan-export = Recibir un plan como archivo
    .name = plan exportar
    .opt-plan = Número
    .opt-as = Formato
cmd-plan-import = Importar un plan de un archivo
    .name = plan importar
    .opt-text = Plan
    .opt-name = Nombre

choice-paper-yaml = yaml
choice-paper-csv = csv, tabla
choice-paper-ics = ics, calendario

plan-named = { $id } { $title }
plan-named-as = { $id } { $title } ({ $name })
plan-template = { $id }: { $title } ({ $count ->
    [one] una fecha
   *[other] { $count } fechas
})
plan-which-template = ¿Qué plantilla? Responda con el número.
plan-no-template = No conozco la plantilla { $text }. Aquí están estas: { $known }. Más sobre ellas: { $prefix }plan templates
plan-ask-anchors = { $count ->
    [one] ¿Desde qué día se cuenta?
   *[other] ¿Desde qué días se cuenta? Responda en un solo mensaje, una línea por día:
}
plan-anchor = { $label }
plan-which-sides = ¿Qué ciudad tiene qué lado ({ $sides })? Añada por ejemplo: --sides "{ $example }"
plan-empty = No quedaría ninguna fecha. Mire los días y lo que se aplica.

plan-proposed = { $plan }: aún no está creado, mírelo primero
plan-span = { $count ->
    [one] Una fecha, { $first }
   *[other] { $count } fechas, del { $first } al { $last }
} ({ $cities })
plan-found-moved = { $count ->
    [one] Una fecha caía en fin de semana o día no laborable y se movió.
   *[other] { $count } fechas caían en fin de semana o día no laborable y se movieron.
}
plan-found-past = { $count ->
    [one] Una fecha ya ha pasado; quedará como pendiente.
   *[other] { $count } fechas ya han pasado; quedarán como pendientes.
}
plan-found-fixed = { $count ->
    [one] Una fecha la fijan otros, compruébela.
   *[other] { $count } fechas las fijan otros, compruébelas.
}
plan-found-left-out = Se omite lo que se cuenta desde un día no indicado: { $anchors }
plan-found-overlapping = Está en curso al mismo tiempo: { $plans }
plan-found-nothing = No hay nada que revisar.
plan-found-all = Todas: { $line }
plan-check-fixed = Fijada por otros, compruébela: { $title }, { $when }
plan-check-past = Ya ha pasado: { $title }, { $when }
plan-check-moved = Movida del { $before } al { $when }: { $title }
plan-and-more = { $count } más
plan-make-question = ¿Crearlo?
plan-make-how = ¿Crearlo? 👍 sí, o: { $line }
plan-proposal-gone = Aquí ya no hay ninguna propuesta { $id }. Una nueva: { $prefix }plan new

plan-made = { $plan }: { $count ->
    [one] una fecha
   *[other] { $count } fechas
} para { $cities }, del { $first } al { $last }
plan-made-how = Qué viene ahora: { $line }
plan-unknown = Aquí no hay ningún { $id }. Los planes: { $prefix }plan list
plan-has-ended = { $id } ha terminado. Para retomarlo: { $prefix }plan resume { $id }
plan-none = Aquí no hay ningún plan en curso. Qué hay: { $prefix }plan templates
plan-line = { $plan }: { $open } pendientes, { $done } hechas, la próxima el { $when }
plan-line-done = { $plan }: hechas las { $done }
plan-counts = { $count ->
    [one] Una fecha
   *[other] { $count } fechas
}: { $done } hechas, { $open } por venir, { $late } aún pendientes después de su fecha
plan-more = { $count } más: { $line }
plan-ended = Terminado el { $day }.
plan-ended-now = { $plan } ha terminado. { $count ->
    [0] No había nada pendiente.
    [one] Se abandonó una fecha pendiente.
   *[other] Se abandonaron { $count } fechas pendientes.
}

plan-role = { $role }, { $city }: { $people }
plan-role-substitute = { $role }, { $city }: { $people }, reemplazo: { $substitutes }
plan-roles-free = Sin nadie nombrado, corresponde a quien ejerce la función o coordina: { $roles }
plan-no-role = Este plan no tiene la función { $text }. Estas sirven: { $roles }
plan-no-side = Este plan no tiene el lado { $text }. Estos sirven: { $sides }
plan-which-city = ¿Qué ciudad de { $id }: { $cities }? Añada por ejemplo: --side { $city }

plan-rehearsed = { $plan }: { $count ->
    [one] un mensaje
   *[other] { $count } mensajes
} si nada cambia. No se ha enviado nada.
plan-rehearsed-line = { $when } { $city }, a { $people }: { $items }
plan-rehearsed-quiet = { $when } { $city }, a la sala: { $items }
plan-rehearsed-more = { $count } más: página { $page }
plan-rehearsed-nothing = { $plan }: en ese tiempo no se enviaría nada.
plan-exported = { $plan }, como archivo. No figuran personas en él.

# Qué no encaja en una plantilla o en un plan de un archivo; { $path } dice dónde.
plan-faults = { $count ->
    [one] Así no puedo importarlo, un punto no encaja. No se ha guardado nada.
   *[other] Así no puedo importarlo, { $count } puntos no encajan. No se ha guardado nada.
}
plan-faults-more = { $count } más
plan-fault = { $path }: { $words }
plan-fault-missing = falta
plan-fault-unknown-key = clave desconocida; aquí se conocen: { $known }
plan-fault-no-group = no es un grupo de claves
plan-fault-no-list = no es una lista
plan-fault-no-text = no es un texto; póngalo entre comillas
plan-fault-no-switch = ni true ni false
plan-fault-length = un texto tiene de 1 a { $most } caracteres
plan-fault-number = no es un número entero de { $least } a { $most }
plan-fault-not-among = { $text } no encaja aquí; uno de estos: { $known }
plan-fault-clock = no es una hora como "17:00"
plan-fault-day = no es un día como "2027-10-09"
plan-fault-moment = no es un momento como "2027-10-09T17:00:00"
plan-fault-no-such-hour = esa hora no existe en { $zone } ese día, o se repite
plan-fault-zone = { $text } no es una zona horaria
plan-fault-no-such-day = ese día no existe todos los años
plan-fault-falling = días enteros antes, cada uno una vez, el mayor primero
plan-fault-one-rule = offset_days o fixed, uno de los dos
plan-fault-no-key = no hay otra fecha { $text }
plan-fault-twice = aparece dos veces
plan-fault-not-here = no participa en esto
plan-fault-recurs = lo que se repite no cabe en un plan
plan-fault-columns = una tabla necesita las columnas { $columns }
plan-fault-items = de 1 a { $most } fechas
## La línea de tiempo: un plan o un año, en palabras y como imagen

cmd-roadmap-timeline = Ver un plan o un año como línea de tiempo
    .name = ruta cronología, cronología
    .opt-plan = Plan
    .opt-year = Año
roadmap-timeline-head = { $subject }: { $count ->
    [0] ninguna fecha
    [one] { $count } fecha
   *[other] { $count } fechas
}
roadmap-timeline-line = { $id } { $title } ({ $cities }): { $when }, { $state }
roadmap-timeline-more = { $count } más: { $prefix }roadmap list
roadmap-timeline-no-plan = Aquí no hay ningún plan { $id } con fechas. Lo que está pendiente: { $prefix }roadmap list
roadmap-timeline-state = { $state ->
    [due-soon] vence pronto
    [due] vence hoy
    [late] todavía pendiente
    [stale] necesita otra fecha
    [promised] prometida
    [one-side] hecha por una parte
    [done] hecha
    [waived] no hace falta
    [frozen] en pausa
   *[planned] prevista
}
roadmap-timeline-waits = pendiente en { $cities }
roadmap-timeline-late = todavía pendiente en { $cities }
roadmap-timeline-label = { $day }, { $state }
roadmap-timeline-title = Fechas de { $subject } · { $city }
roadmap-timeline-entry = { $id } { $title }
roadmap-timeline-joint = Conjuntas
roadmap-timeline-today = hoy, { $day }
roadmap-timeline-closed = día no laborable
roadmap-timeline-gate = otras fechas esperan a esta
roadmap-timeline-marks = Cada barra empieza con el primer recordatorio y termina en la fecha; cada raya de debajo es un recordatorio.
roadmap-timeline-hidden = { $count ->
    [one] No se muestra { $count } fecha más.
   *[other] No se muestran { $count } fechas más.
}
## Innecesario, encargado, movido, marcado

cmd-roadmap-waive = Decir que la parte de su ciudad no hace falta
    .name = ruta innecesaria, fecha innecesaria
    .opt-date = Número
    .opt-reason = Motivo
    .opt-side = Ciudad
cmd-roadmap-assign = Encargar la parte de su ciudad a alguien
    .name = ruta encargar, fecha encargar
    .opt-date = Número
    .opt-person = Persona
    .opt-role = Función
    .opt-side = Ciudad
cmd-roadmap-move = Cambiar una fecha
    .name = ruta mover, fecha mover
    .opt-date = Número
    .opt-due = Fecha nueva
    .opt-side = Ciudad
    .opt-zone = Zona horaria
    .opt-sure = Comprobada
    .hint-due = 7 de abril 12:00
cmd-roadmap-agree = Aceptar una fecha que propone otra ciudad
    .name = ruta aceptar, fecha aceptar
    .opt-date = Número
    .opt-side = Ciudad
cmd-roadmap-decline = Mantener la fecha o retirar una propuesta
    .name = ruta mantener, fecha mantener
    .opt-date = Número
    .opt-side = Ciudad
cmd-roadmap-tick = Marcar códigos
    .name = ruta marcar, fecha marcar
    .opt-date = Número
    .opt-codes = Códigos
    .opt-side = Ciudad
cmd-roadmap-untick = Quitar marcas de códigos
    .name = ruta desmarcar, fecha desmarcar
    .opt-date = Número
    .opt-codes = Códigos
    .opt-side = Ciudad
cmd-roadmap-missing = Ver qué códigos faltan (en privado)
    .name = ruta faltan, fecha faltan
    .opt-date = Número
    .opt-side = Ciudad
cmd-roadmap-check = Marcar una línea de la lista
    .name = ruta comprobar, fecha comprobar
    .opt-date = Número
    .opt-line = Línea
    .opt-side = Ciudad
cmd-roadmap-uncheck = Quitar la marca de una línea
    .name = ruta sin-comprobar, fecha sin-comprobar
    .opt-date = Número
    .opt-line = Línea
    .opt-side = Ciudad
cmd-roadmap-late = Ver lo que sigue pendiente pasada su fecha
    .name = ruta pasada, fecha pasada
    .opt-page = Página
cmd-roadmap-waiting = Ver lo que espera a otra ciudad
    .name = ruta espera, fecha espera
    .opt-page = Página
cmd-roadmap-mine = Ver lo que está a su cargo
    .name = ruta mía, fecha mía
    .opt-page = Página

choice-per-group = grupo
choice-per-participant = participante
choice-per-host = familia
choice-track-official = oficial
choice-track-people = personas
choice-track-education = educación
choice-track-economic = economía
choice-track-safety = seguridad
roadmap-all-words = todos, todas
roadmap-but-words = menos, excepto, salvo, sin
sentence-roadmap-late-words = qué está atrasado, ¿qué está atrasado
sentence-roadmap-waiting-words = qué espera a la otra parte, ¿qué espera a la otra parte, qué esperamos, ¿qué esperamos
sentence-roadmap-mine-words = qué tengo que hacer, ¿qué tengo que hacer, qué está a mi cargo, ¿qué está a mi cargo
roadmap-status = { " · " }{ $word }
roadmap-status-due-soon = próxima
roadmap-status-due = es hoy
roadmap-status-promised = fecha nueva
roadmap-status-frozen = en pausa
roadmap-status-stale = hace falta una fecha nueva
roadmap-tally = { " · " }{ $counts }
roadmap-count = { $ticked } de { $all }
roadmap-lines = lista: { $checked } de { $all }
roadmap-check-done = ✓ { $number } { $line }
roadmap-check-open = – { $number } { $line }
roadmap-card-waived = { $city }: no hace falta ({ $reason })
roadmap-card-frozen = { $city }: en pausa (la fecha era el { $when })
roadmap-card-proposed = { $city } propone el { $when }{ $there }. Falta la respuesta de { $cities }
roadmap-state-waived = { $city }: no hace falta
roadmap-state-frozen = { $city }: en pausa
roadmap-waived-now = { $id } { $title }: no hace falta por parte de { $city } ({ $reason }).
roadmap-reason-length = Un motivo tiene de 1 a { $most } caracteres, por ejemplo: { $prefix }roadmap waive { $id } "este año no hace falta"
roadmap-assign-whom = Indique a quién, por ejemplo: { $prefix }roadmap assign { $id } NOMBRE
roadmap-assign-no-role = { $person } todavía no tiene ninguna función en { $city }. Quien me administra puede darle una: { $prefix }role grant
roadmap-date-moved = { $id } { $title } pasa al { $when } (antes: { $before }).
roadmap-date-asked = He preguntado a { $cities }: ¿{ $id } { $title } el { $when }? Mientras no haya un sí, vale el { $before }.
roadmap-date-proposed = { $city } propone una fecha nueva para { $id } { $title }: { $when } (hasta ahora { $before }).
roadmap-date-answer = 👍 aceptar · 👎 mantener la fecha, o: { $agree }, { $decline }
roadmap-date-declined = { $id } { $title }: { $city } prefiere mantener la fecha, { $before }.
roadmap-date-withdrawn = { $id } { $title }: la propuesta se ha retirado, vale el { $before }.
roadmap-date-fixed = { $id } { $title }: el día lo fijó un organismo externo. ¿Figura el nuevo, { $when }, en su convocatoria?
roadmap-no-proposal = Para { $id } no hay ninguna fecha propuesta. Para proponer una: { $prefix }roadmap move { $id } 7.4. 12:00
roadmap-own-proposal = Esta propuesta para { $id } es de su propia ciudad; responde la otra. Para retirarla: { $prefix }roadmap decline { $id }
roadmap-gate-open = { $id } viene después de { $gates }.
roadmap-gate = { $id } «{ $title }» (sigue pendiente)
roadmap-gate-counts = { $id } «{ $title }» (hasta ahora { $ticked } de { $all })
roadmap-gate-codes = { $id } «{ $title }» (sigue pendiente para { $codes })
roadmap-ticks-missing = { $id }: { $ticked } de { $all }. Con el último queda hecho: { $prefix }roadmap tick { $id } todos
roadmap-ticked = { $id } { $title }: { $ticked } de { $all }
roadmap-missing = { $id } { $title }: { $ticked } de { $all }. Faltan: { $codes }
roadmap-checked = { $id } lista: { $checked } de { $all }
roadmap-nothing-ticked = En { $id } no hay códigos que marcar. Cuando esté hecho: { $prefix }roadmap done { $id }
roadmap-no-code = Leo códigos de { $first } a { $last }, como aquí: { $first } { $last }
roadmap-no-line = { $id } { $count ->
    [0] no tiene lista
    [one] tiene una lista de una línea
   *[other] tiene una lista de { $count } líneas
}. Para verla: { $prefix }roadmap show { $id }
roadmap-codes-up-to = Los códigos que faltan en { $id } se los digo a { $people }.
roadmap-codes-privately = Los códigos solo los digo donde nadie más lee. Escríbame, por favor, en privado: { $line }
roadmap-more-on = Más: { $line }
roadmap-nothing-late = Nada sigue pendiente pasada su fecha.
roadmap-nothing-waits = Nada espera a otra ciudad.
roadmap-nothing-mine = No tiene usted nada pendiente.
roadmap-else-also = { $then } Informo también a { $people }.
roadmap-also-told = También se informa a { $people }
roadmap-thawed = { $id } { $title }: la pausa ha terminado y entretanto pasó la fecha, { $when }. ¿Para cuándo será? Responda, por favor, con una fecha nueva.
roadmap-told-waived = { $id } { $title }: la parte de { $own } no hace falta; la de { $other } sigue pendiente (la fecha era el { $when }).
roadmap-terms-end = { $count ->
    [one] Este mandato consta hasta el { $day }: { $people }
   *[other] Estos mandatos constan hasta el { $day }: { $people }
}
roadmap-history-waived = { $when }: { $person } dijo que la parte de { $city } no hace falta: { $new }
roadmap-history-unwaived = { $when }: { $person } dijo que la parte de { $city } sí hace falta
roadmap-history-assigned = { $when }: { $person } encargó la parte de { $city } a { $taker } (hasta entonces { $giver })
roadmap-history-given-role = { $when }: { $person } lo pasó a otra función: { $new } (hasta entonces { $old })
roadmap-history-moved = { $when }: { $person } lo pasó del { $before } al { $until }
roadmap-history-proposed = { $when }: { $person } propuso por { $city } el { $until } en lugar del { $before }
roadmap-history-agreed = { $when }: { $person } aceptó por { $city } el { $until }
roadmap-history-declined = { $when }: { $person } mantuvo por { $city } el { $before } en lugar del { $until }
roadmap-history-withdrawn = { $when }: { $person } retiró la propuesta del { $until }
roadmap-history-checked = { $when }: { $person } marcó por { $city } la línea { $new }
roadmap-history-unchecked = { $when }: { $person } quitó por { $city } la marca de la línea { $new }
roadmap-history-ticked = { $when }: { $person } marcó códigos por { $city }: { $new } (hasta entonces { $old })
roadmap-history-role = quien tiene la función
roadmap-role-coordinator = coordinación
roadmap-role-teacher = docente
roadmap-role-chair = presidencia
roadmap-role-mayor = alcaldía
roadmap-role-crisis-officer = protección civil

# Funciones de los planes; entre paréntesis, lo que se escribe

plan-role-word = { $key ->
    [coordinator] coordinación (coordinator)
    [teacher] responsable del grupo (teacher)
    [deputy] segunda persona adulta (deputy)
    [host_finder] búsqueda de familias anfitrionas (host_finder)
    [safeguarding] protección de menores (safeguarding)
    [treasurer] finanzas (treasurer)
    [crisis] gestión de crisis (crisis)
    [mayors_office] alcaldía (mayors_office)
    [chair] presidencia (chair)
    [secretary] secretaría (secretary)
    [participation] grupos vecinales (participation)
    [producer] producción (producer)
    [culture] cultura (culture)
    [permits] permisos (permits)
    [safety] seguridad (safety)
    [words] traducción (words)
    [group_leader] responsable del grupo participante (group_leader)
    [observer] observación (observer)
    [leaving] persona saliente (leaving)
    [acting] interinidad (acting)
    [successor] persona sucesora (successor)
    [head] dirección o presidencia (head)
    [other_side] coordinación de la ciudad hermana (other_side)
    [school_liaison] contacto con las escuelas (school_liaison)
   *[other] { $key }
}

## What is not typed about a date
roadmap-never-typed = Por favor, no escriba aquí: { $what }
roadmap-stays-waived = Sigue anotado que no hace falta. Si al final hace falta: { $line }
roadmap-falling = Vence en un día que ahora no es laborable: { $dates }. Las fechas se quedan hasta que alguien las cambie: { $line }
