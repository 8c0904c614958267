translation-who = { $author } ({ $city })
translation-head = { $who } · traducción automática
translation-head-variety = { $who } · traducción automática ({ $variety })
translation-head-fair = { $who } · traducción automática, no siempre exacta
translation-head-fair-variety = { $who } · traducción automática ({ $variety }), no siempre exacta
translation-head-gist = { $who } · traducción automática, solo el sentido general
translation-head-gist-variety = { $who } · traducción automática ({ $variety }), solo el sentido general
translation-head-plain = { $who }
translation-head-waiting = { $who } · la traducción viene después
translation-head-corrected = { $who } · corregido ({ $by })
translation-head-reviewed = { $who } · revisado ({ $by })
translation-outdated = Corrección desactualizada: el original ha cambiado desde entonces.
translation-variety-pt-br = portugués de Brasil
translation-shared = ({ $kind }: { $name })
translation-shared-bare = ({ $kind })
translation-kind-image = imagen
translation-kind-video = vídeo
translation-kind-audio = grabación
translation-kind-file = archivo
translation-kind-sticker = pegatina
translation-kind-poll = encuesta
translation-whole-original = El original completo: responda con la palabra original
translation-original-of = { $author } escribió:
translation-original-words = original
translation-correction-empty = Escriba las palabras mejores detrás de los dos puntos, en la misma respuesta: mejor: …
translation-correction-words = mejor, corrección
translation-approval-words = aprobar, aprobado
translation-proposal-words = sugerencia, sugerir
translation-proposal = Algo muy parecido se corrigió ({ $by }):
translation-proposal-none = Aquí no se ha corregido nada parecido.
translation-better-what = Responda con palabras mejores a una traducción del último día: { $prefix }translation better …
translation-words-erased = Solo guardo un día las palabras de un mensaje. Para traducirlo otra vez, respóndale con { $prefix }translate
translation-approve-what = Responda con esto a una traducción del último día que se haya pasado aquí: { $prefix }translation approve
translation-approve-up-to = Aprobar traducciones aquí le corresponde a { $city }: { $people }.
translation-propose-what = Responda con esto a una traducción del último día que se haya pasado aquí: { $prefix }translation proposal
translation-hour-first = Hora: { $when } { $city }
translation-hour = { $when } { $city }
translation-pair = de { $source } a { $target }
translation-company = { $engine } ({ $country })
translation-on-here = A partir de ahora, lo que aquí se escribe se traduce con { $engine }, en el mismo equipo en el que funciono: { $pairs }. Las palabras no van a ningún otro sitio. Desactivar: { $prefix }room translate off
translation-on-own-server = A partir de ahora, lo que aquí se escribe se traduce con { $engine }, en un servidor de quienes me administran: { $pairs }. Las palabras no van a ningún otro sitio. Desactivar: { $prefix }room translate off
translation-outside = { $count ->
    [one] una empresa externa
   *[other] empresas externas
}
translation-on-third-party = A partir de ahora se traduce lo que aquí se escribe: { $pairs }. Para ello, las palabras van a { $engine }, { translation-outside }. Desactivar: { $prefix }room translate off
translation-on = A partir de ahora se traduce lo que aquí se escribe:
translation-by-here = Traducción { $pairs }: { $engine }, en el mismo equipo en el que funciono; las palabras no salen de él
translation-by-own-server = Traducción { $pairs }: { $engine }, en un servidor de quienes me administran; las palabras no van a ningún otro sitio
translation-by-third-party = Traducción { $pairs }: { $engine }; para ello, las palabras van a { translation-outside }
translation-by-others = Donde eso no sea posible, o para otro idioma más: { $engine }, en un servidor de quienes me administran
translation-on-encrypted = Esta sala está cifrada; para traducirse, sus palabras salen del cifrado.
translation-stop = Desactivar: { $prefix }room translate off · Qué está vigente: { $prefix }room translate status
translation-question = Traducción { $pairs }: para ello, las palabras de esta sala van a { $engine }, { translation-outside }. ¿Activar? 👍 sí 👎 no
translation-question-encrypted = Esta sala está cifrada. Para traducirse, sus palabras salen del cifrado: las leo y las paso legibles, así:
translation-question-sure = ¿Activar? 👍 sí 👎 no
translation-waits = Su sí queda anotado. La traducción empieza en cuanto también haya un sí de { $cities }.
translation-off = La traducción está desactivada; los mensajes quedan tal como se escriben. Volver a activar: { $prefix }room translate on
translation-sealed = A partir de ahora ninguna máquina traduce lo que aquí se escribe, para nadie, tampoco a petición. Deshacer: { $prefix }room translate allow
translation-unsealed = Lo que aquí se escribe se puede volver a traducir. La traducción sigue desactivada; activar: { $prefix }room translate on
translation-is-sealed = Ninguna máquina traduce lo que aquí se escribe: así se decidió para esta sala. Cambiarlo: { $prefix }room translate allow
translation-mode-reply = En esta sala, cada mensaje se traduce en una respuesta silenciosa.
translation-mode-thread = En esta sala, las traducciones de cada día están juntas en un hilo.
translation-mode-asked = En esta sala, los mensajes se traducen solo a petición: ponga 🌐 a uno o respóndalo con { $prefix }translate
translation-day-title = Traducciones: { $day }
translation-day-thread = Traducciones: { $day }, en el hilo de este mensaje.
translation-times-on = Si un mensaje nombra un solo día y una sola hora, aquí termina con ese momento en ambas ciudades.
translation-times-off = Aquí ya no se añaden a los mensajes las horas de ambas ciudades. Volver a ello: { $prefix }room translate times on
translation-me-off = A partir de ahora ninguna máquina traduce lo que usted escribe en esta sala; llega tal como lo escribe. Volver a ello: { $prefix }translate me on
translation-me-on = Lo que usted escribe en esta sala puede volver a traducirse.
translation-me-where = Por favor, escríbalo en la sala de la que se trata.
translation-who-in = { $who }, { $room }
translation-private-room = sala de { $city }
translation-private-shared = sala común
translation-private-on = A partir de ahora, lo que otros escriban en esta sala le llega en privado, en { $language }. Terminar: { $prefix }translate me stop
translation-private-first = Para eso necesito una sala privada con usted, y nunca empiezo una. Por favor, escríbame en privado: { $prefix }translate me here. Después, pídalo aquí otra vez.
translation-private-here = Eso vale para una sala privada conmigo en la que nadie más lea.
translation-private-noted = Anotado: lo que pida traducir en privado llegará aquí. Ahora diga el idioma en la sala de la que se trata: { $prefix }translate me es
translation-private-ended = Ya no se traduce en privado: { $room }
translation-private-none = No se le traduce nada en privado.
translation-private-not-here = Esta sala no permite la traducción en privado o no se traduce en absoluto. { $who }
translation-private-unknown = No puedo saber quién está en esta sala, así que no envío nada de ella en privado.
translation-private-unencrypted = Esta sala está cifrada y nuestra sala privada no, así que no envío allí nada de ella. Por favor, escríbame en una sala privada cifrada: { $prefix }translate me here. Después, pídalo aquí otra vez.
translation-private-full = Ya son { $most } las personas que tienen esta sala traducida en privado; no puedo enviarla a más. Para un mensaje suelto: respóndale con { $prefix }translate
translation-private-not-agreed = { $why } { $who }
translation-private-allowed = Quien esté en esta sala puede pedir que se le traduzca en privado lo que otros escriban: { $prefix }translate me en
translation-private-forbidden = Lo que aquí se escribe ya no se traduce en privado para nadie. Volver a ello: { $prefix }room translate private on
translation-no-language = Primero necesito saber el idioma de esta sala: { $prefix }room language es
translation-one-language = Aquí todos leen { $language }, así que no hay nada que traducir.
translation-no-route = Aquí no puedo traducir de { $source } a { $target }. Los mensajes llegan en el original.
translation-no-route-ask = Aquí no puedo traducir de { $source } a { $target }. Los mensajes llegan en el original. Quién puede configurarlo: { $operator }
translation-not-agreed = De { $source } a { $target }, las palabras de esta sala irían a { $engine }, { translation-outside }; por eso se transmiten tal como están. Para aceptarlo: { $prefix }room translate on
translation-not-agreed-server = De { $source } a { $target }, las palabras de esta sala cifrada irían a { $engine }, en un servidor de quienes me administran; por eso se transmiten tal como están. Para aceptarlo: { $prefix }room translate on
translation-not-now = Por el momento no puedo traducir. Los mensajes llegan en el original hasta que vuelva a funcionar.
translation-over-budget = Por hoy se ha traducido todo lo permitido. Hasta el { $until } los mensajes llegan en el original.
translation-again = La traducción vuelve a funcionar.
translation-now = Ahora puedo traducir de { $source } a { $target }.
translation-up-to = La traducción le corresponde a { $city }: { $people }.
translation-up-to-nobody = La traducción le corresponde a la coordinación de { $city }; todavía no hay nadie anotado. Quien me administra puede hacerlo: { $prefix }role grant NOMBRE coordinator
translation-asked = Traducción automática · original: { $source }
translation-asked-variety = Traducción automática ({ $variety }) · original: { $source }
translation-asked-fair = Traducción automática, no siempre exacta · original: { $source }
translation-asked-fair-variety = Traducción automática ({ $variety }), no siempre exacta · original: { $source }
translation-asked-gist = Traducción automática, solo el sentido general · original: { $source }
translation-asked-gist-variety = Traducción automática ({ $variety }), solo el sentido general · original: { $source }
translation-asked-corrected = Corregido ({ $by }) · original: { $source }
translation-asked-reviewed = Revisado ({ $by }) · original: { $source }
translation-asked-how = Palabras mejores: responda con mejor: …
translation-asked-same = Esto ya está en { $source }.
translation-asked-to = A otro idioma: { $prefix }translate --to { $other } …
translation-asked-unknown = No reconozco en qué idioma está esto.
translation-asked-nothing = Aquí no hay nada que traducir.
translation-asked-gone = No puedo leer ese mensaje: ya no está o no contiene palabras.
translation-asked-not-read = Ahora mismo no puedo leer ese mensaje. Inténtelo más tarde, por favor.
translation-asked-stands = Eso ya está traducido más arriba.
translation-asked-outdated = Desactualizado: el original ha cambiado. Otra vez: póngale 🌐
translation-asked-not-now = Por el momento no puedo traducir. Inténtelo de nuevo más tarde, por favor.
translation-asked-over = Por ahora no se puede traducir más. Inténtelo más tarde, por favor, o pregunte a quien me administra.
translation-asked-no-route = Aquí no puedo traducir de { $source } a { $target }.
translation-asked-who = Quién puede configurarlo: { $operator }
translation-asked-outside = De { $source } a { $target }, estas palabras irían a { $engine }, { translation-outside }, y la sala de la que vienen no lo ha aceptado.
translation-asked-server = De { $source } a { $target }, estas palabras irían a { $engine }, en un servidor de quienes me administran, y la sala cifrada de la que proceden no ha aceptado eso.
translation-asked-sealed = Las palabras de la sala de la que procede esto nunca se traducen automáticamente.
translation-asked-left-out = Quien escribió esto no desea que se traduzca.
translation-asked-agree = Para aceptarlo: { $prefix }room translate on
translation-improve = Mejorar
translation-improved = Anotado: la próxima vez, las mismas palabras se traducen así.
translation-status-on = Lo que aquí se escribe se traduce.
translation-status-on-since = Lo que aquí se escribe se traduce (desde: { $when }).
translation-status-on-by = Lo que aquí se escribe se traduce (desde: { $when }; aceptado por { $people }).
translation-status-off = Lo que aquí se escribe no se traduce.
translation-status-off-since = Lo que aquí se escribe no se traduce (desde: { $when }).
translation-status-off-by = Lo que aquí se escribe no se traduce (desde: { $when }; desactivado por { $people }).
translation-status-sealed = Ninguna máquina traduce lo que aquí se escribe, tampoco a petición.
translation-status-sealed-since = Ninguna máquina traduce lo que aquí se escribe, tampoco a petición (desde: { $when }).
translation-status-sealed-by = Ninguna máquina traduce lo que aquí se escribe, tampoco a petición (desde: { $when }; decidido por { $people }).
translation-status-waits = Lo que aquí se escribe no se traduce. Aceptado por { $people }; falta: { $cities }.
translation-status-asked = { $city } ({ $people })
translation-status-would = Si se activa:
translation-status-no-route = Traducción { $pairs }: aquí no hay con qué; los mensajes llegan en el original
translation-status-mode-reply = Dentro de la sala: una respuesta silenciosa a cada mensaje
translation-status-mode-thread = Dentro de la sala: todo lo de un día en un hilo
translation-status-mode-asked = Dentro de la sala: solo a petición
translation-status-no-times = No se añaden las horas de ambas ciudades
translation-status-private = También en privado, para quien esté en la sala y lo pida
translation-status-left-out = Sin traducción por deseo propio: { $count ->
    [one] una persona
   *[other] { $count } personas
}
translation-status-resting = No responde en este momento: { $engine }
translation-status-budget = Enviado hoy a servicios externos: { $used } de { $most } caracteres
translation-status-change = Cambiar: { $prefix }room translate on, off, mode, times, private, never
choice-translation-mode-reply = respuesta, respuestas
choice-translation-mode-thread = hilo, hilo diario
choice-translation-mode-asked = petición, a petición

cmd-translate = Traducir para uno mismo unas palabras o el mensaje al que se responde
    .name = traducir
    .menu = Traducir
    .opt-text = texto
    .opt-to = idioma de destino
cmd-translate-me = Que se traduzca o no lo que uno escribe aquí, o lo de otros en privado
    .name = traducir para mí, traducir-para-mí
    .opt-wish = activar o desactivar o idioma
cmd-translate-me-here = Decir en privado que las traducciones lleguen aquí
    .name = traducir privado aquí
cmd-translate-me-stop = No recibir más traducciones en privado
    .name = traducir privado terminar
cmd-translation-better = Dar palabras mejores para la traducción a la que se responde
    .name = traducción mejor
    .opt-words = Palabras mejores
cmd-translation-approve = Dar por buena la traducción a la que se responde
    .name = traducción aprobar
cmd-translation-proposal = Mostrar qué se hizo de algo muy parecido
    .name = traducción sugerencia
cmd-room-translate = Activar o desactivar la traducción de lo que se escribe en esta sala
    .name = sala traducir
    .opt-on = activar o desactivar
cmd-room-translate-confirm = Decir que sí a adónde van las palabras de esta sala
    .name = sala traducir confirmar
cmd-room-translate-status = Mostrar cómo se traducen las palabras de esta sala
    .name = sala traducir estado
cmd-room-translate-mode = Elegir cómo se lee una sala de varios idiomas
    .name = sala traducir modo
    .opt-mode = Modo
cmd-room-translate-times = Añadir o no a los mensajes las horas de ambas ciudades
    .name = sala traducir horas
    .opt-on = activar o desactivar
cmd-room-translate-private = Permitir o no que se traduzca en privado lo que aquí se escribe
    .name = sala traducir privado
    .opt-on = activar o desactivar
cmd-room-translate-never = No traducir nada de esta sala automáticamente
    .name = sala traducir nunca
cmd-room-translate-allow = Volver a permitir que se traduzcan las palabras de esta sala
    .name = sala traducir permitir

## Hasta dónde puede uno fiarse de unas palabras en otro idioma

# $words: un título o un texto; $by: quien lo ha corregido o aprobado
text-machine = { $words } (traducción automática)
text-machine-fair = { $words } (traducción automática, no siempre exacta)
text-machine-gist = { $words } (traducción automática, solo el sentido general)
text-corrected = { $words } (corregido)
text-corrected-by = { $words } (corregido: { $by })
text-reviewed = { $words } (revisado)
text-reviewed-by = { $words } (revisado: { $by })
text-outdated = { $words } (desactualizado: el original ha cambiado)
# $language: en el idioma de quien lee; $text: las palabras con su marca
text-line = { $language }: { $text }
text-how = Aprobar: { $prefix }text approve { $id } { $language } · mejores palabras: { $prefix }text edit { $id } --to { $language } …
text-approved = { $id }: aprobado en { $language }.
text-reopened = { $id }: ya no está aprobado en { $language }.
text-edited = { $id }: en { $language } se muestran ahora sus palabras.
text-left = { $id }: { $language } queda de nuevo a cargo de la máquina.
text-none = { $id } aún no tiene palabras en { $language }. Para escribirlas: { $prefix }text edit { $id } --to { $code } …
text-no-part = { $id } no tiene descripción. Puede escribirla quien lo añadió: { $prefix }event edit { $id } --about …
text-original = { $id } está escrito en { $language }; el original lo cambia quien lo añadió.
text-length = Aquí un texto necesita de 1 a { $most } caracteres.
text-not-approved = { $id } no está aprobado en { $language }.
# $city: qué ciudades la hablan; $people: quién coordina allí
text-up-to = Las palabras en { $language } corresponden a { $city }: { $people }.
text-up-to-city = Las palabras en { $language } corresponden a { $city }; allí aún no hay nadie en la coordinación.

cmd-text-show = Ver un título o texto en todos los idiomas, y quién responde de él
    .name = texto ver
    .opt-subject = Evento o fecha
cmd-text-approve = Aprobar un título o texto en un idioma
    .name = texto aprobar
    .opt-subject = Evento o fecha
    .opt-to = Idioma
    .opt-part = Parte
cmd-text-reopen = Retirar la aprobación de un título o texto
    .name = texto reabrir
    .opt-subject = Evento o fecha
    .opt-to = Idioma
    .opt-part = Parte
    .opt-outdated = Antes desactualizado
cmd-text-edit = Dar mejores palabras para un título o texto en un idioma
    .name = texto editar
    .opt-subject = Evento o fecha
    .opt-words = Mejores palabras
    .opt-to = Idioma
    .opt-part = Parte
cmd-text-leave = Dejar de nuevo a la máquina un título o texto en un idioma
    .name = texto automático
    .opt-subject = Evento o fecha
    .opt-to = Idioma
    .opt-part = Parte
choice-text-part-title = título
choice-text-part-about = descripción

## Glosario

# Cómo puede llamarse la nota de una entrada cuando se escribe
glossary-note-words = nota, observación
glossary-entry = { $id } { $words }
glossary-entry-stays = { $id } { $name } (igual en todos los idiomas)
glossary-entry-note = { $entry } · { $note }
glossary-added = Nuevo en el glosario: { $entry }
glossary-extended = Completado en el glosario: { $entry }
glossary-replaced = Cambiado en el glosario: { $entry }. Hasta ahora: { $before }
glossary-same = Eso ya está en el glosario: { $entry }
glossary-removed = Ya no está en el glosario: { $entry }
glossary-again = De nuevo en el glosario como antes: { $entry }
glossary-back = { $count } entradas del glosario vuelven a estar como antes.
glossary-back-changed = { $id } ha cambiado desde entonces; por eso todo queda como está.
glossary-empty = El glosario está vacío.
glossary-none = El glosario está vacío. Para empezar: { $prefix }glossary add
glossary-none-found = En el glosario no hay nada para { $text }. Todo el glosario: { $prefix }glossary list
glossary-more = { $count } más: { $line }
glossary-not-found = { $id } no está en el glosario. Lo que hay en él: { $prefix }glossary list
glossary-full = El glosario admite como máximo { $most } entradas. No se ha añadido nada.
glossary-too-few = Hace falta una palabra en al menos dos idiomas. Por ejemplo: { $prefix }glossary add es: ciudad hermana, ja: 姉妹都市
glossary-no-language = No conozco { $text } como idioma. Así funciona: { $prefix }glossary add es: ciudad hermana, ja: 姉妹都市
glossary-twice = El idioma { $language } aparece dos veces, y cada idioma tiene una sola palabra. No se ha añadido nada.

## Un glosario en un archivo

glossary-exported = { $count ->
    [one] El glosario como archivo: una entrada.
   *[other] El glosario como archivo: { $count } entradas.
}
glossary-import-found = En este archivo: { $new ->
    [one] { $new } entrada nueva
   *[other] { $new } entradas nuevas
}, { $changed } con cambios, { $same } ya aquí.
glossary-import-ignored = No conozco estos idiomas o columnas y los omito: { $columns }
glossary-import-changed = Por cambiar: { $entry }. Hasta ahora: { $before }
glossary-import-extended = Por completar: { $entry }
glossary-import-new = Nueva: { $words }
glossary-import-stays = Nueva: { $name } (igual en todos los idiomas)
glossary-import-sure = ¿Añadir todo esto? 👍 sí 👎 no
glossary-imported = Añadido: { $new ->
    [one] { $new } entrada nueva
   *[other] { $new } entradas nuevas
}, { $changed } con cambios. Para verlas: { $prefix }glossary list
glossary-import-nothing = Mientras tanto ya está todo en el glosario. No se ha cambiado nada.
glossary-left-out = Se omite, { $where }: { $fault }
glossary-left-out-more = Y se omiten { $count } más.
glossary-at-line = línea { $line }
glossary-at-entry = entrada { $id }
glossary-fault-one = Solo hay una palabra en un idioma.
glossary-fault-long = { $text } tiene más de { $most } caracteres.
glossary-fault-no-word = { $text } no es una palabra.
glossary-fault-stays = { $text } debe quedar como está, pero los idiomas no coinciden.
glossary-fault-cells = No puedo distinguir sus celdas.
glossary-fault-head = La primera línea debe nombrar los idiomas, cada uno una vez, por ejemplo: es,ja,en,note,stays
glossary-fault-no-concepts = En este archivo TBX no hay ninguna entrada.

cmd-glossary-add = Añadir una palabra al glosario o cambiarla
    .name = glosario añadir, glosario nuevo
    .opt-text = Palabras por idioma
    .hint-text = es: ciudad hermana, ja: 姉妹都市
cmd-glossary-keep = Dejar un nombre igual en todos los idiomas
    .name = glosario conservar, glosario nombre
    .opt-name = Nombre
cmd-glossary-list = Ver el glosario
    .name = glosario lista
    .opt-search = Búsqueda
    .opt-page = Página
cmd-glossary-remove = Quitar una entrada del glosario
    .name = glosario quitar, glosario borrar
    .opt-entry = Número
    .opt-change = Cambio
cmd-glossary-import = Tomar un glosario de un archivo
    .name = glosario importar
    .opt-text = Glosario
    .opt-draft = En espera
    .opt-sure = Sí o no
cmd-glossary-export = Recibir el glosario como archivo
    .name = glosario exportar
    .opt-as = Formato
choice-glossary-form-csv = csv, tabla
choice-glossary-form-tbx = tbx

## Archivos que se entregan

translation-file-none = En este archivo no hay nada que se pueda añadir.
translation-file-xml = Esto no es XML bien formado; vea la línea { $line }. No se ha añadido nada.
translation-file-entities = Este archivo define entidades propias, y esas no las leo. Guárdelo sin ellas, por favor. No se ha añadido nada.
translation-file-more = y { $count } más
translation-file-dropped = No se ha añadido nada.
translation-file-gone = Esa pregunta ya está resuelta o es demasiado antigua. No se ha añadido nada; envíe el archivo otra vez, por favor.
translation-file-left = { $count ->
    [one] Se deja como está una entrada que se cambió aquí después de mi pregunta.
   *[other] Se dejan como están { $count } entradas que se cambiaron aquí después de mi pregunta.
}
translation-file-back-gone = Ese cambio ya no se puede deshacer.

## Lo que se corrigió, como archivo

memory-none = En esta sala aún no hay correcciones guardadas.
memory-exported = { $count ->
    [one] Lo que se corrigió en esta sala, como archivo: un texto.
   *[other] Lo que se corrigió en esta sala, como archivo: { $count } textos.
}
memory-left-out = { $count ->
    [one] Se omite una corrección: su original no se guarda, o es demasiado larga.
   *[other] Se omiten { $count } correcciones: su original no se guarda, o son demasiado largas.
}
memory-import-where = Envíe esto, por favor, donde se leen las traducciones: en la sala de su ciudad.
memory-import-found = En este archivo: { $new ->
    [one] { $new } traducción nueva
   *[other] { $new } traducciones nuevas
}, { $changed } con cambios, { $same } ya aquí.
memory-import-unknown = { $count ->
    [one] Se omite un texto en un idioma que no conozco ({ $languages }).
   *[other] Se omiten { $count } textos en idiomas que no conozco ({ $languages }).
}
memory-import-long = { $count ->
    [one] Se omite un texto de más de { $most } caracteres.
   *[other] Se omiten { $count } textos de más de { $most } caracteres.
}
memory-import-single = { $count ->
    [one] Se omite una entrada sin traducción.
   *[other] Se omiten { $count } entradas sin traducción.
}
memory-import-new = Nueva: { $pair }
memory-import-changed = Por cambiar: { $pair }. Hasta ahora: { $before }
memory-import-reviewed = Por aprobar: { $pair }
memory-import-sure = ¿Guardar todo esto para esta sala? 👍 sí 👎 no
memory-imported = Guardado para esta sala: { $new ->
    [one] { $new } traducción nueva
   *[other] { $new } traducciones nuevas
}, { $changed } con cambios. A partir de ahora, las mismas palabras se traducen así.
memory-import-nothing = Mientras tanto ya está todo guardado aquí. No se ha cambiado nada.
memory-back = { $count ->
    [one] Un texto vuelve a traducirse como antes.
   *[other] { $count } textos vuelven a traducirse como antes.
}
memory-full = Con este archivo, la sala tendría más de { $most } correcciones. No se ha añadido nada.
memory-fault-tmx = Esto no es un archivo TMX que pueda leer. Debe empezar por <tmx version="1.4"> y una cabecera con srclang. No se ha añadido nada.
memory-fault-empty = En este archivo TMX no hay ninguna traducción.

cmd-translation-import = Tomar traducciones de un archivo TMX
    .name = traducción importar
    .opt-text = TMX
    .opt-draft = En espera
    .opt-sure = Sí o no
    .opt-back = Deshacer
cmd-translation-export = Recibir lo que se corrigió en esta sala como archivo TMX
    .name = traducción exportar

## Lo que nunca traduce una máquina

# Frases que solo aparecen en esos textos; títulos; títulos que también son palabras corrientes; palabras de una línea que solo
# habla de ellos; palabras que siguen a un título; alertas; palabras de quien cuenta una alerta pasada; lo que precede a un simulacro;
# cómo se consiente; cómo se firma. Los signos y los acentos no cuentan
translation-sealed-saying-words = por la presente autorizo, por la presente autorizamos, por la presente doy mi consentimiento, por la presente damos nuestro consentimiento, por la presente consiento, por la presente otorgo, por el presente autorizo, por el presente otorgo, yo el abajo firmante, yo la abajo firmante, el abajo firmante, la abajo firmante, los abajo firmantes, el que suscribe, la que suscribe, autorizo a que se tomen fotografías, autorizo el uso de la imagen, autorizo el tratamiento médico, este consentimiento puede revocarse, este consentimiento podrá revocarse, esto es una alerta de emergencia, evacúen inmediatamente, abandonen el edificio inmediatamente, busquen refugio inmediatamente, esto no es un simulacro, por la presente declaro, por medio de la presente, doy mi consentimiento para que, doy mi consentimiento a la, doy mi consentimiento expreso, damos nuestro consentimiento para, doy mi autorización para que, doy permiso para que mi, doy permiso a mi hijo para, doy permiso a mi hija para, autorizo a mi hijo, autorizo a mi hija, autorizamos a nuestro hijo, autorizamos a nuestra hija, autorizo a que mi, autorizo que mi, autorizo al centro, consiento que mi, en adelante denominado, en adelante denominada, las partes acuerdan, ambas partes acuerdan, declina toda responsabilidad, declinamos toda responsabilidad, exime de toda responsabilidad, exime de responsabilidad, eximen de responsabilidad, diríjanse a un lugar, diríjase a un lugar, diríjanse a zonas altas, diríjase a zonas altas, acudan a zonas altas, permanezcan en sus casas, permanezca en su casa, cierren puertas y ventanas, cierre puertas y ventanas, aléjense de la costa, aléjese de la costa, evacúe inmediatamente, evacuen inmediatamente, pónganse a salvo, tratamos sus datos personales, sus datos personales serán, sus datos personales se tratan, en lo sucesivo denominado, en lo sucesivo denominada, evacúen ahora, evacúen el edificio, evacúen la escuela, salgan del edificio, salgan inmediatamente, abandonen el edificio, desalojen el edificio, desalojen inmediatamente, autorizo el tratamiento de mi, autorizo que mi hijo reciba, autorizo que mi hija reciba
translation-sealed-title-words = formulario de consentimiento, declaración de consentimiento, consentimiento informado, consentimiento de imagen, autorización de imagen, autorización de uso de imagen, autorización paterna, autorización de viaje, autorización de los padres, ficha médica, formulario médico, cuestionario médico, cuestionario de salud, poder notarial, carta poder, consentimiento de los padres, consentimiento parental, autorización parental, autorización familiar, autorización de salida, autorización de participación, autorización para viajar, permiso de los padres, hoja de consentimiento, hoja de autorización, cesión de derechos de imagen, certificado médico, informe médico, historia clínica, historial médico, ficha de salud, ficha de alergias, cartilla de vacunación, declaración de salud, receta médica, contrato entre, convenio entre, acuerdo entre, contrato de arrendamiento, contrato de alquiler, contrato de compraventa, contrato de trabajo, contrato de servicios, contrato de préstamo, contrato de cesión, convenio de colaboración, convenio de cooperación, convenio de hermanamiento, acuerdo de colaboración, acuerdo de confidencialidad, acuerdo de hermanamiento, memorando de entendimiento, términos y condiciones, condiciones generales, condiciones de uso, condiciones de participación, bases legales, descargo de responsabilidad, exención de responsabilidad, exoneración de responsabilidad, limitación de responsabilidad, aviso legal, aviso de privacidad, política de privacidad, política de protección de datos, poder especial, poder general, declaración jurada, orden judicial, estatutos de, consentimiento para, consentimiento al, consentimiento de, autorización médica, autorización de tratamiento, autorización para el tratamiento, autorización para tratamiento, información médica, ficha de información médica, hoja de información médica, hoja médica, datos médicos, datos de salud, información de salud, ficha sanitaria, hoja de salud, ficha de emergencia, alergias y medicación
translation-sealed-common-title-words = permiso, contrato, convenio, acuerdo, cláusulas, consentimiento, autorización, estatutos, derechos de imagen, protección de datos
translation-sealed-talk-words = por favor, traer, traigan, traiga, es, hasta, mañana, hoy, necesito, necesita, necesitamos, hay, tiene, tienen, dónde, quién, cuándo, cómo, falta, faltan, entregar, enviar, firmado, firmada, gracias, recordatorio, recuerden, recuerda, lista, hola, querido, querida, queridos, queridas, buenos días, buenas tardes, buenas noches, estimado, estimada, estimados, estimadas, ya, tenemos, hemos, olviden, olvides, olvide
translation-sealed-of-words = para, de, del, por, sobre, entre, al, a la, ante, contra
translation-sealed-alert-words = alerta, alerta roja, alerta naranja, alarma, alarma de incendio, alerta de incendio, alerta de inundación, alerta de inundaciones, alerta de tsunami, alerta de terremoto, alerta sísmica, alerta meteorológica, alerta por, alerta de protección civil, aviso de tsunami, aviso de inundación, aviso de inundaciones, aviso de tormenta, aviso de temporal, aviso meteorológico, aviso rojo, aviso a la población, aviso de evacuación, aviso de emergencia, amenaza de bomba, orden de evacuación, alerta de emergencia, fuga de gas, escape de gas, niño desaparecido, niña desaparecida, menor desaparecido, menor desaparecida, persona desaparecida, alerta de evacuación, alerta de confinamiento
translation-sealed-danger-words = emergencia, fuego, incendio, evacuación, fuga de gas, escape de gas, terremoto, sismo, maremoto, tsunami, inundación, riada, explosión, confinamiento, peligro, incendio forestal, tormenta, huracán
translation-sealed-where-words = en, dentro, cerca
translation-sealed-order-words = salgan, salga del, salga de, salid, abandonen, abandone, evacúen, evacúe, evacuar, desalojen, desalojar, diríjanse, diríjase, refúgiense, refúgiese, busquen refugio, pónganse a salvo, no salgan, no salga, quédense en casa, permanezcan, permanezca, aléjense, aléjese, cierren, llamen al 112, punto de encuentro, no usen el ascensor, zonas altas, lugares altos, todos fuera
translation-sealed-past-words = fue, hubo, ayer, anoche, falsa, falso, la semana pasada, el año pasado, el mes pasado, pasó, hace días
translation-sealed-exercise-words = simulacro, ejercicio
translation-sealed-agree-words = autorizo, autorizamos, consiento, consentimos, doy mi consentimiento, damos nuestro consentimiento, doy permiso, doy mi permiso, doy mi autorización, acepto, aceptamos, estoy de acuerdo, estamos de acuerdo, permito, mi hijo puede, mi hija puede
translation-sealed-signature-words = firma, firmas, firmado, firmado por
translation-sealed-field-words = alergias, alergias conocidas, medicación, medicamentos, grupo sanguíneo, enfermedades, enfermedades crónicas, médico de cabecera, seguro médico, vacunas
translation-head-sealed = { $who } · un formulario o texto oficial: no traducido por una máquina
translation-head-left-out = { $who } · sin traducir, por deseo propio
translation-asked-form = Los consentimientos, los formularios médicos, los textos legales y las alertas nunca los traduce una máquina. Por favor, use el formulario revisado en papel de la escuela o de la oficina.
