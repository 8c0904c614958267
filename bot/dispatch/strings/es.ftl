### Lo que se dice de las propias líneas y opciones, sea cual sea el comando.

## Comandos

cmd-ping = Ver enseguida que estoy aquí
    .name = ping
    .opt-text = texto
cmd-help = Ver lo que sé hacer
    .name = ayuda
    .opt-topic = comando

dispatch-pong = pong { $text }

## Líneas

dispatch-near = No conozco { $typed }. Quizá quería decir: { $suggestion }
dispatch-unknown = No lo he entendido. Lo que sé hacer: { $prefix }help
dispatch-too-long = Es demasiado largo para mí: leo hasta { $most } caracteres.
dispatch-leftover = No sé a qué pertenece { $text }. Así funciona: { $line }
dispatch-quote-open = Falta cerrar las comillas que hay antes de { $text }. Así funciona: { $line }
dispatch-unknown-option = Aquí no conozco { $option }. Así funciona: { $line }
dispatch-near-option = Aquí no conozco { $option }. Quizá quería decir: { $near }
dispatch-option-empty = Falta algo después de { $option }. Así funciona: { $line }
dispatch-option-twice = { $option } aparece dos veces. Así funciona: { $line }
dispatch-misread = { $problem } Así funciona: { $line }

## Preguntas

dispatch-done = Hecho.
dispatch-done-there = Hecho, en { $room }.
dispatch-thread-title = Respuestas
dispatch-appears-in = Aparecerá en { $room }.
dispatch-lapsed = Esto ya no se puede responder. Lo que sé hacer: { $prefix }help
dispatch-by-text = Responder con palabras
dispatch-fill-in-again = Rellenar otra vez
dispatch-up-to-group = Esto corresponde a quienes tienen el rol elegido en { $prefix }setup.
dispatch-on-a-server = Eso se hace en un canal del servidor al que se refiere, no en privado.
dispatch-out-of-sight = Eso solo lo digo a quienes pueden leer el canal correspondiente. Lo que le concierne a usted funciona en todas partes: { $prefix }help
dispatch-mute = En { $room } puede leer pero no escribir, así que allí no digo nada en su nombre.
dispatch-room-gone = El canal en el que escribía en este servidor ya no existe. La coordinación elige otro: { $prefix }setup
dispatch-members-only = Solo respondo a miembros de los servidores de este hermanamiento. Pida a su coordinación que le admita.
dispatch-not-in-private = Utilíceme en un canal de su servidor, donde otros lean también. Con el alumnado no hablo en privado.
dispatch-empty-message = En este mensaje no hay palabras.
dispatch-which = ¿Cuál de estas opciones?
dispatch-whose-clock = ¿Según la hora de qué ciudad? (Para siempre: { $prefix }person zone)
dispatch-ask-one = Todavía falta: { $option }. Basta con responder con ese dato.
dispatch-ask-all = Responda, por favor, en un solo mensaje, una línea para cada dato:
dispatch-ask-some = { $needed ->
    [one] Responda, por favor, en un solo mensaje, una línea para cada dato; solo hace falta el primero:
    [2] Responda, por favor, en un solo mensaje, una línea para cada dato; solo hacen falta los dos primeros:
   *[other] Responda, por favor, en un solo mensaje, una línea para cada dato; solo hacen falta los { $needed } primeros:
}
dispatch-form-too-many = Pedí { $asked } líneas y leí { $lines }. Responda otra vez, por favor, una línea para cada dato.

## Derechos y fallos

dispatch-up-to = Esto le corresponde a { $city }: { $people }.
dispatch-up-to-nobody = Esto le corresponde a la coordinación de { $city }; todavía no hay nadie anotado.
dispatch-up-to-admins = Esto le corresponde a quien me administra.
dispatch-my-fault = No ha funcionado, y la culpa es mía. No se ha guardado nada. Inténtelo más tarde, por favor. (Código { $code })


## Opciones: lo que leí y lo que sirve

option-no-number = { $text } no es un número.
option-number-outside = { $text } no sirve; sirve un número de { $least } a { $most }.
option-no-switch = Leo { $text }; aquí sirve sí o no.
option-no-switch-or-language = Leo { $text }; aquí sirve sí, no o un idioma: { $languages }.
option-no-id = Leo { $text }; aquí sirve una referencia como { $example }.
option-no-city = No conozco la ciudad { $text }. Conozco { $cities }.
option-no-language = No hablo { $text }. Conozco { $languages }.
option-no-zone = No conozco la zona horaria { $text }.
option-no-choice = Leo { $text }; lo que sirve: { $choices }.
option-no-list = No hay nada en { $text }.
option-on-words = activar, sí, s, activado
option-off-words = desactivar, no, n, desactivado

## Fechas

option-no-date = No consigo leer { $text } como fecha.
option-time-missing = Después de { $text } falta la hora.
option-day-only = Aquí solo sirve un día, sin hora; leo { $text }.
option-no-such-day = El { $day } de { $month } no existe.
option-no-such-day-that-year = El { $day } de { $month } de { $year } no existe.
option-no-such-time = La hora que hay en { $text } no existe.
option-year-outside = Conozco los años de { $earliest } a { $latest }; leo { $text }.
option-other-weekday = Leo { $text }, pero la fecha es { $when }.
option-just-passed = El día indicado, { $when }, ya pasó; con el año sé de qué día se trata.
option-two-dates = { $text } se puede leer de dos maneras.
option-which-half = ¿Antes o después del mediodía?
option-which-midnight = ¿La medianoche al comienzo o al final de ese día?
option-which-weekday = { $weekday ->
    [1] ¿Qué lunes?
    [2] ¿Qué martes?
    [3] ¿Qué miércoles?
    [4] ¿Qué jueves?
    [5] ¿Qué viernes?
    [6] ¿Qué sábado?
   *[other] ¿Qué domingo?
}
option-clocks-skip = El { $day } no hay { $time } en { $place }: los relojes pasan de { $before } a { $after }.
option-clocks-repeat = El { $day } hay dos veces { $time } en { $place }: los relojes vuelven de { $before } a { $after }.
option-candidate = { $when }
option-candidate-before = { $when }, antes de que los relojes se atrasen
option-candidate-after = { $when }, después de que los relojes se atrasen
option-month-1 = enero
option-month-2 = febrero
option-month-3 = marzo
option-month-4 = abril
option-month-5 = mayo
option-month-6 = junio
option-month-7 = julio
option-month-8 = agosto
option-month-9 = septiembre
option-month-10 = octubre
option-month-11 = noviembre
option-month-12 = diciembre

## Ayuda

help-what = ¿Qué desea hacer? Basta con responder con el número.
help-choose = ¿Qué desea hacer?
help-task = { $summary }: { $line }
help-more = Más sobre uno: { $lines }
help-human = Hablar con una persona: { $operator }
help-given = { $option }:{ $label }
help-also = también: { $options }
help-also-commands = También: { $lines }
help-more-commands = { $count } más: { $line }
help-example = Ejemplo: { $line }
help-steps = Paso a paso: { $line }

## Palabras con las que se responde

answer-yes = sí, s, ok, vale, claro, claro que sí, sí por favor, sí gracias, de acuerdo, por supuesto, con gusto, voy, allí estaré, ahí estaré
answer-no = no, n, no gracias, mejor no, no puedo, no puedo ir, no voy

## Deshacer

cmd-undo = Deshacer lo que acabo de hacer
    .name = deshacer
dispatch-undo-nothing = Aquí no hay nada suyo que deshacer de los últimos diez minutos.
dispatch-undo-not = No he podido deshacerlo. { $why }
dispatch-undo-final = Lo último que hizo no se puede deshacer.
dispatch-undone = Deshecho ({ $line }).
dispatch-again = Otra vez el { $when }{ $who }. { $back }
dispatch-again-by = { " " }({ $person })
dispatch-back-tap = Deshacer: quite la reacción
dispatch-back = Deshacer: { $line }

## Para cuántas personas, detrás de un número

option-people-words = personas, persona, plazas, plaza

## Lectura flexible

dispatch-read = He leído: { $line }
dispatch-reading = { $when }: { $text }
dispatch-reading-line = { $line }
sentence-remind-add-words =
    recuérdame <due> <text>, recuérdame <due> que <text>, recuérdame <text> <due>, recuérdeme <due> <text>,
    recuérdeme <due> que <text>, recuérdeme <text> <due>
sentence-remind-everyone-words =
    recuérdanos <due> <text>, recuérdenos <due> <text>, recuérdanos <due> que <text>, recuérdenos <due> que <text>
sentence-remind-this-words =
    recuérdame esto <due>, recuérdeme esto <due>, recuérdame este mensaje <due>, recuérdeme este mensaje <due>
sentence-roadmap-list-words = qué está pendiente, qué queda pendiente, qué hay pendiente, ¿qué está pendiente, ¿qué queda pendiente, ¿qué hay pendiente
sentence-event-list-words = qué eventos hay, qué actos hay, ¿qué eventos hay, ¿qué actos hay
sentence-remind-list-words = qué recordatorios hay, ¿qué recordatorios hay
sentence-help-words = qué sabes hacer, qué sabe hacer, ¿qué sabes hacer, ¿qué sabe hacer
sentence-undo-words = deshaz eso, deshaga eso, deshazlo
sentence-roadmap-done-words = <date> está hecho, <date> está hecha, <date> está terminado

## Respuestas sin efecto y opciones al final de un texto

dispatch-option-in-text = He leído { $option } como parte del texto. Si no era así: { $prefix }undo y después { $line }
dispatch-stray = Este mensaje no admite esa respuesta, y no la he transmitido. Lo que sé hacer: { $prefix }help
dispatch-stray-done = ¿Qué está hecho? Así funciona: { $prefix }roadmap done M7, o para un recordatorio { $prefix }remind done R5
dispatch-stray-only = Responda, por favor, solo con una de estas palabras: { $words }

## Lo que puede seguir a una respuesta

answer-thanks = gracias, muchas gracias

## Files: read from a message, and pictures

dispatch-file-option = archivo
dispatch-file-wanted = Para esto hace falta un archivo: envíelo con este comando como texto del archivo, o responda con él al mensaje que lo contiene. El texto también puede ir en las líneas debajo del comando.
dispatch-file-none = En ese mensaje no hay ningún archivo que yo pueda leer. Responda a un mensaje con un archivo, o escriba el texto en las líneas debajo del comando.
dispatch-file-too-large = El archivo ocupa más de { $kib } KiB, y no leo más que eso. No se ha incorporado nada.
dispatch-file-no-text = El archivo no contiene texto sin formato. Guárdelo como texto en UTF-8 y envíelo de nuevo.
dispatch-file-not-now = No he podido abrir el archivo, y no se ha incorporado nada. Inténtelo más tarde, o escriba el texto en las líneas debajo del comando.
dispatch-in-picture = { $it }
## Cada cuánto se repite algo

option-no-rhythm = No entiendo cada cuánto es «{ $text }». Sirve: día, día laborable, semana, 2 semanas, lunes y jueves, 2.º jueves, último viernes, mes, año.
rhythm-outside = Esta repetición no la puedo llevar: { $rule }. Sirve: por días, semanas, meses o años, en días de la semana, en un día de la semana del mes o en un día del mes.
rhythm-weekday = { $day ->
    [1] lunes
    [2] martes
    [3] miércoles
    [4] jueves
    [5] viernes
    [6] sábado
   *[7] domingo
}
rhythm-days = { $every ->
    [1] cada día
   *[other] cada { $every } días
}
rhythm-working-days = de lunes a viernes
rhythm-weeks = { $every ->
    [1] cada semana
   *[other] cada { $every } semanas
}
rhythm-weekdays = { $every ->
    [1] cada { $days }
   *[other] cada { $every } semanas, el { $days }
}
rhythm-months = { $every ->
    [1] cada mes
   *[other] cada { $every } meses
}
rhythm-nth = { $every ->
    [1] cada mes
   *[other] cada { $every } meses
}, el { $nth ->
    [1] primer
    [3] tercer
    [-1] último
   *[other] { $nth }.º
} { $day ->
    [1] lunes
    [2] martes
    [3] miércoles
    [4] jueves
    [5] viernes
    [6] sábado
   *[7] domingo
}
rhythm-years = { $every ->
    [1] cada año
   *[other] cada { $every } años
}
rhythm-until = { $rhythm } hasta el { $until }
rhythm-times = { $rhythm }, { $count ->
    [one] { $count } vez
   *[other] { $count } veces
}

## Varios valores con nombre en un texto

option-no-pair = No sé a qué corresponde { $text }. Se puede indicar: { $names }
option-pair-unread = { $why } Así funciona: { $example }

## Months and weeks (pictures and agendas)

option-this-month-words = mes, este mes
option-next-month-words = próximo, próximo mes, el próximo mes, mes próximo, mes que viene, el mes que viene
option-this-week-words = semana, esta semana
option-next-week-words = próxima semana, la próxima semana, semana próxima, semana que viene, la semana que viene
option-no-period = No consigo leer { $text } como mes ni como semana.
## Finding a time

option-no-marks = No puedo leer { $text } como respuestas.
# What one may type in an answer: possible, though not easily
answer-if-need-be = si hace falta, si es necesario, quizás, quizá, tal vez, maybe
