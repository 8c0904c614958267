people-hello = Soy Jumelage, un programa para hermanamientos de ciudades: fechas, recordatorios, traducción.
people-hello-answer = { $language }: responda { $number }
people-hello-several = varias: { $numbers }
people-hello-help = Lo que sé hacer: { $prefix }help · Lo que guardo: { $prefix }mydata
people-invite-declined = Solo entro por invitación de { $servers }. Pida la invitación, por favor, a la coordinación de la ciudad hermana.
people-invite-closed = Por el momento no entro en más salas. Consulte, por favor, con quien me administra.
people-which-city = ¿De qué ciudad es esta sala?
people-both = ambas
people-all = todas
people-both-words = ambas, todas, común, compartida
people-room-of-city = Esta es ahora la sala de { $city }: { $languages }; aquí es { $now }.
people-room-shared = Esta es ahora una sala común de { $cities }: { $languages }.
people-room-next =
    Lo siguiente: conectar una sala: { $prefix }room link · primera fecha: { $prefix }event add · todo lo demás: { $prefix }help
    Leo únicamente lo que se escriba a partir de ahora y, sin que me pregunten, hablo como máximo una vez por mañana.
    Lo que guardo: { $prefix }mydata · ¿Ya no hago falta? Basta con sacarme de la sala.
people-room-languages = A partir de ahora, en esta sala hablo { $languages }.
people-no-city = No conozco la ciudad { $text }. Puede ser { $cities }: { $prefix }room city { $example }
people-room-up-to = Eso le corresponde a { $city }: { $people }.
people-not-set = sin definir
people-show-city = Ciudad: { $city }
people-show-languages = Lenguas: { $languages }
people-show-translates = Sin conexión con otra sala. Traducción: activada
people-show-translates-not = Sin conexión con otra sala. Traducción: desactivada
people-show-linked = Conectada con { $cities }: lo que aquí se escribe se lee allí traducido.
people-show-linked-not = Conectada con { $cities }: lo que aquí se escribe se lee allí tal como está. Traducción: desactivada
people-show-change = Cambiar: { $prefix }room city · { $prefix }room language · { $prefix }room translate · { $prefix }room link
people-prefix-odd = { $text } no puede ir delante de los comandos. Sirven de uno a tres signos, como ! o ?: { $prefix }room prefix ?
people-prefix-set = A partir de ahora, en esta sala los comandos empiezan por { $prefix }

people-link-code = En la otra sala, de la que también tengo que ser miembro, escriba en los próximos 30 minutos: { $prefix }room link { $code }
people-link-code-elsewhere = En la otra red: { $prefix }room link { $code }
people-link-discord = La otra sala está en Discord. Discord, una empresa de los EE. UU., guardará entonces lo que se escriba aquí.
people-link-if-discord = Si la otra sala está en Discord: Discord, una empresa de los EE. UU., guardará entonces lo que se escriba aquí.
people-link-question = Esto conecta esta sala con { $city } ({ $languages }). Lo que aquí se escriba se mostrará allí, con nombre y ciudad. ¿De acuerdo? 👍 sí 👎 no ({ $prefix }room link accept)
people-link-waits = He preguntado en la sala de { $city }. La conexión se hace en cuanto alguien de allí diga que sí.
people-link-declined = { $city } prefiere por ahora no conectar las salas.
people-link-not-made = Las salas quedan como están; no se transmite nada.
people-linked = Conexión hecha con { $cities }. Lo que aquí se escribe se lee allí, y al revés. Los comandos y mis respuestas se quedan aquí. Terminar: { $prefix }room unlink
people-linked-stays = Una sala conectada sigue siendo de su ciudad. Termine allí primero la conexión: { $prefix }room unlink
people-link-none = Esta sala no está conectada con ninguna otra. Conectar una: { $prefix }room link
people-link-ended-here = La conexión ha terminado. Lo que aquí se escribe se queda aquí.
people-link-ended = La conexión con la sala de { $city } ha terminado. Lo que aquí se escribe ya no llega allí.
people-link-ended-ask = La conexión con la sala de { $city } ha terminado. Lo que aquí se escribe ya no llega allí. Para reanudarla, consulte con { $person }.
people-link-no-wish = Ninguna otra sala espera una respuesta. Para conectar una: { $prefix }room link
people-link-unknown = No conozco el código o la sala { $text }. Pida un código nuevo en la otra sala con { $prefix }room link y escríbalo aquí: { $prefix }room link 4711
people-link-same = Ese código es de esta misma sala. Escríbalo en la otra: { $prefix }room link
people-link-direct = Una conversación solo entre nosotros no se puede conectar. Hágalo, por favor, en la sala de su ciudad.
people-link-already = Esta sala y la de { $city } ya están conectadas.
people-link-two = Las dos salas ya están conectadas con otras. Termine primero una de las conexiones: { $prefix }room unlink
people-room-no-city = Primero necesito saber de qué ciudad es esta sala: { $prefix }room city { $example }
people-link-up-to = Conectar la sala le corresponde a { $city }: { $people }.
people-link-up-to-nobody = Conectar la sala le corresponde a la coordinación de { $city }; todavía no hay nadie anotado. Quien me administra puede hacerlo: { $prefix }role grant NOMBRE coordinator
people-shared-room = la sala común

people-back = He vuelto. Los ajustes y las fechas siguen aquí.
people-back-link = He vuelto. Los ajustes y las fechas siguen aquí; solo vuelvo a conectar con { $city } después de un sí. 👍 sí 👎 no

people-new-here = Supongo que su ciudad es { $city }. Si no es así: { $prefix }person city
people-person-shown = { $name }. Ciudad: { $city }. Lengua: { $language }. Zona horaria: { $zone }.
people-person-accounts = Sus cuentas: { $accounts }. Separar esta: { $prefix }person part
people-person-change = Cambiar: { $prefix }person city · { $prefix }person language · { $prefix }person zone
people-person-city-set = Queda anotado: su ciudad es { $city }.
people-person-language-set = A partir de ahora le respondo en { $language }.
people-person-zone-set = Leo sus horas en { $zone }. Allí es ahora { $now }.
people-person-several = Hay más de una persona que se llama { $name }. Indique, por favor, la dirección completa, por ejemplo @ana:example.org
people-person-unknown = Todavía no conozco a { $name }. Indique, por favor, la dirección completa, por ejemplo @ana:example.org

people-account = { $address } ({ $network ->
    [discord] Discord
    [matrix] Matrix
   *[other] { $network }
})
people-join-code = Desde su otra cuenta, escríbame en los próximos 30 minutos: { $prefix }person join { $code }
people-join-question = Este código pertenece a { $name }, { $account }. ¿Es también usted? Las dos cuentas tendrán entonces los mismos ajustes, funciones, recordatorios e inscripciones. Diga que sí solo si las dos son suyas. 👍 sí 👎 no ({ $prefix }person join accept)
people-join-used = { $person }, su código se ha usado desde otra cuenta: { $name }, { $account }. ¿Es también usted? Las dos cuentas tendrán entonces los mismos ajustes, funciones, recordatorios e inscripciones. Diga que sí solo si las dos son suyas. 👍 sí 👎 no ({ $prefix }person join accept)
people-join-waits = He preguntado a su otra cuenta, { $account }, en la sala donde recibió el código. En cuanto diga allí que sí, las dos quedan unidas.
people-joined = Desde ahora van juntas: { $accounts }, con los mismos ajustes, funciones, recordatorios e inscripciones. Volver a separarlas: { $prefix }person part
people-join-not-made = No se ha unido nada; todo queda como está.
people-join-no-question = No hay ninguna pregunta que espere su respuesta. Para unir su otra cuenta: { $prefix }person join
people-join-unknown = No conozco el código { $text }; un código vale una vez y durante 30 minutos. Pida uno nuevo desde su otra cuenta con { $there }person join y escríbalo aquí: { $prefix }person join 482913
people-join-own = Este código lo recibió con esta misma cuenta. Escríbamelo desde la otra: { $prefix }person join { $code }
people-join-already = Las dos cuentas ya van juntas. Para verlas: { $prefix }person show
people-join-wait = { $count ->
    [one] Ninguno de los últimos códigos era correcto. Dentro de { $count } minuto puedo leer otro.
   *[other] Ninguno de los últimos códigos era correcto. Dentro de { $count } minutos puedo leer otro.
}
people-part-alone = Solo le conozco por esta cuenta, así que no hay nada que separar. Para unir su otra cuenta: { $prefix }person join
people-parted = Esta cuenta vuelve a ser independiente, con la misma lengua, zona horaria y ciudad. Las funciones, los recordatorios y las inscripciones se quedan en { $accounts }.

people-role-guest = persona invitada
people-role-member = miembro
people-role-teacher = docente
people-role-coordinator = coordinación
people-role-chair = presidencia
people-role-mayor = oficina de la alcaldía
people-role-crisis-officer = responsable de crisis
people-role-mediator = mediación
people-role-operator = administración
people-role-granted = { $person }: { $role } ({ $city }) a partir de ahora.
people-role-held = { $person } ya tiene la función de { $role } ({ $city }).
people-role-revoked = { $person } deja de tener la función de { $role } ({ $city }).
people-role-not-held = { $person } no tiene la función de { $role } ({ $city }). Quién tiene cuál: { $prefix }role list
people-role-line = { $city }, { $role }: { $people }
people-role-in = { $role } ({ $city })
people-role-none = Todavía no hay funciones anotadas. Quien me administra puede hacerlo: { $prefix }role grant NOMBRE coordinator CIUDAD
people-role-which-city = ¿Para qué ciudad? Añádala, por favor: { $prefix }role grant { $person } { $role } { $example }

people-closed-added = Queda anotado como día no laborable ({ $city }): { $day }.
people-closed-already = Ya estaba anotado como día no laborable ({ $city }): { $day }. La lista completa: { $prefix }city closed list
people-closed-removed = Vuelve a ser día laborable ({ $city }): { $day }.
people-closed-label-length = Un motivo tiene como máximo { $most } caracteres.
people-closed-unknown = No está en la lista ({ $city }): { $day }. La lista completa: { $prefix }city closed list
people-closed-none = { $city } no tiene días no laborables anotados, aparte de los sábados y domingos.
people-closed-head = Días no laborables de { $city }, aparte de los sábados y domingos:
people-closed-line = { $day }: { $label }
people-closed-line-bare = { $day }
people-closed-which-city = ¿De qué ciudad? Añádala, por favor: { $prefix }city closed list { $example }

people-data = Esto es lo que guardo sobre usted: nombre { $name }, { $count ->
    [one] cuenta { $accounts }
   *[other] cuentas { $accounts }
}, ciudad { $city }, lengua { $language }, funciones: { $roles }.
people-data-more = También: { $things }. No guardo mensajes; lo que transmito se suprime aquí al cabo de un día.
people-data-no-more = No guardo nada más, tampoco mensajes; lo que transmito se suprime aquí al cabo de un día.
people-data-no-roles = ninguna
people-data-none = No guardo nada sobre usted.
people-data-erase = Todo en detalle: { $prefix }mydata export · Borrarlo todo: { $prefix }mydata erase
people-data-privately = Escríbame en privado, por favor: { $prefix }mydata export. Aquí lo leerían otras personas.
people-data-exported = { $count ->
    [one] Esto es todo lo que guardo sobre usted, en JSON.
   *[other] Esto es todo lo que guardo sobre usted, en JSON y en { $count } mensajes; unidos sin nada en medio forman un solo documento.
}
people-data-erase-sure = ¿Suprimo todo lo que guardo sobre usted? No se puede deshacer. Lo que ha escrito sigue en las salas; si antes lo borra allí, desaparece también lo que transmití. 👍 sí 👎 no
people-data-stays = No se ha suprimido nada.
people-data-erased = Todo lo que guardaba sobre usted está suprimido.
people-data-roles-first = Usted tiene una función. En cuanto otra persona la haya asumido, puedo suprimirlo todo: pida { $prefix }role revoke a quien me administra
people-kept-term = { $count ->
    [one] { $count } función asignada
   *[other] { $count } funciones asignadas
}
people-kept-sign-up = { $count ->
    [one] { $count } inscripción
   *[other] { $count } inscripciones
}
people-kept-reminder = { $count ->
    [one] { $count } recordatorio
   *[other] { $count } recordatorios
}
people-kept-roadmap = { $count ->
    [one] { $count } anotación en la hoja de ruta
   *[other] { $count } anotaciones en la hoja de ruta
}
people-kept-passed-on = { $count ->
    [one] { $count } mensaje transmitido
   *[other] { $count } mensajes transmitidos
}
people-kept-correction = { $count ->
    [one] { $count } traducción corregida
   *[other] { $count } traducciones corregidas
}
people-kept-glossary = { $count ->
    [one] { $count } entrada del glosario
   *[other] { $count } entradas del glosario
}
people-kept-translated = { $count ->
    [one] { $count } texto traducido a petición
   *[other] { $count } textos traducidos a petición
}
people-kept-agreed = { $count ->
    [one] { $count } decisión sobre la traducción
   *[other] { $count } decisiones sobre la traducción
}
people-kept-question = { $count ->
    [one] { $count } pregunta abierta
   *[other] { $count } preguntas abiertas
}

people-call = { $person }: { $asker } ({ $city }) espera su respuesta. Cuando le venga bien.
people-call-nobody = No conozco a nadie que se llame { $name } en las salas conectadas. Esa persona tiene que haberme escrito alguna vez, por ejemplo { $prefix }person show
people-call-no-link = Esta sala no está conectada con ninguna otra, así que no hay a quién llamar. Conectar una: { $prefix }room link
people-call-again = Hace menos de una hora que se llamó a { $person }. Dele un poco de tiempo, por favor.
people-call-which = Conozco a varias personas con ese nombre: { $people }. No se ha llamado a nadie. El nombre con la ciudad, por favor: { $prefix }room call { $example }
people-call-namesakes = Conozco a varias personas con ese nombre: { $people }. No sé a quién se refiere; no se ha llamado a nadie.

choice-role-guest = invitado, invitada
choice-role-member = miembro
choice-role-teacher = docente, profesor, profesora
choice-role-coordinator = coordinación, coordinador, coordinadora
choice-role-chair = presidencia, secretaría
choice-role-mayor = alcaldía, alcalde, alcaldesa
choice-role-crisis-officer = crisis
choice-role-mediator = mediación, persona mediadora, mediador, mediadora
choice-role-operator = administración

cmd-room-show = Ver esta sala: ciudad, lenguas, conexión
    .name = sala ver, sala
cmd-room-city = Decir de qué ciudad es esta sala
    .name = sala ciudad
    .opt-city = ciudad o ambas
cmd-room-language = Elegir las lenguas de esta sala
    .name = sala lengua, sala idioma
    .opt-languages = lenguas
cmd-room-prefix = Elegir con qué signo empiezan los comandos
    .name = sala prefijo
    .opt-prefix = signos
cmd-room-link = Conectar esta sala con otra
    .name = sala conectar
    .opt-room = código o sala
cmd-room-link-accept = Decir que sí a una conexión
    .name = sala conectar aceptar
cmd-room-link-decline = Decir que no a una conexión
    .name = sala conectar declinar
cmd-room-unlink = Terminar la conexión de esta sala
    .name = sala desconectar
cmd-room-call = Avisar a alguien en la sala conectada
    .name = sala llamar
    .opt-person = nombre
cmd-person-show = Ver mi ciudad, lengua y zona horaria
    .name = persona ver, persona
cmd-person-city = Decir de qué ciudad soy
    .name = persona ciudad
    .opt-city = ciudad
cmd-person-language = Elegir la lengua en que se me responde
    .name = persona lengua, persona idioma
    .opt-language = lengua
cmd-person-zone = Elegir la zona horaria de mis horas
    .name = persona zona
    .opt-zone = zona horaria o ciudad
cmd-person-join = Unir mi otra cuenta con esta
    .name = persona unir
    .opt-code = código
cmd-person-join-accept = Decir que las dos cuentas son mías
    .name = persona unir aceptar
cmd-person-join-decline = Decir que no son mías las dos cuentas
    .name = persona unir declinar
cmd-person-part = Separar esta cuenta de mi otra cuenta
    .name = persona separar
cmd-role-grant = Dar a alguien una función en una ciudad
    .name = función dar
    .opt-person = nombre o dirección
    .opt-role = función
    .opt-city = ciudad
    .opt-from = primer día, desde
    .opt-until = último día, hasta
    .opt-as = en calidad de, como
cmd-role-revoke = Retirar una función
    .name = función retirar
    .opt-person = nombre o dirección
    .opt-role = función
    .opt-city = ciudad
    .opt-from = primer día, desde
    .opt-as = en calidad de, como
cmd-role-list = Ver quién tiene cada función
    .name = función lista
    .opt-city = ciudad
cmd-city-closed-add = Anotar un día no laborable de una ciudad
    .name = ciudad cierre nuevo
    .opt-day = día
    .opt-label = motivo
    .opt-city = ciudad
cmd-city-closed-remove = Quitar de la lista un día no laborable
    .name = ciudad cierre quitar
    .opt-day = día
    .opt-city = ciudad
cmd-city-closed-list = Ver los días no laborables de una ciudad
    .name = ciudad cierre lista
    .opt-city = ciudad
cmd-mydata-show = Ver lo que se guarda sobre mí
    .name = datos ver, datos
cmd-mydata-export = Recibir todo lo que se guarda sobre mí
    .name = datos exportar
cmd-mydata-erase = Suprimir lo que se guarda sobre mí
    .name = datos suprimir, datos borrar
    .opt-sure = seguro

## Mandatos, reemplazos, sucesión
people-role-as-substitute = reemplazo, { $role }
people-role-as-alternate = suplente, { $role }
people-role-granted-from = { $person }: { $role } ({ $city }) a partir del { $from }.
people-role-granted-until = { $person }: { $role } ({ $city }) hasta el { $until }.
people-role-granted-span = { $person }: { $role } ({ $city }) desde el { $from } hasta el { $until }.
people-role-revoked-from = { $person } no asume la función de { $role } ({ $city }) a partir del { $from }.
people-role-held-days = { $person } ya tiene la función de { $role } ({ $city }). Para cambiar los días: { $prefix }role term { $typed } --until { $end }
people-role-up-to-admins = Esto le corresponde a quien me administra.
people-role-vacant = todavía sin nombre
people-role-vacant-acting = todavía sin nombre; hasta entonces: { $people } (reemplazo)
people-role-substitutes = reemplazo: { $people }
people-role-alternates = suplente: { $people }
people-role-and = { $first }; { $next }
people-role-more = { $count } más: { $prefix }role list { $city }
people-term-person = { $person }
people-term-until = { $person } hasta el { $until }
people-term-from = a partir del { $from }: { $person }
people-term-span = desde el { $from } hasta el { $until }: { $person }
people-term-which-day = ¿Hasta cuándo? Así funciona: { $prefix }role term { $typed } --until { $end }
people-term-past = El { $day } ya pasó. El último día puede ser el { $today } o más tarde.
people-term-order = El último día, { $until }, es anterior al primero, { $from }. Al revés funciona.
people-up-to-nobody = Eso le corresponde a la coordinación de { $city }; todavía no hay nadie anotado. Quien me administra puede hacerlo: { $prefix }role grant NOMBRE coordinator
people-successor-unknown = Todavía no conozco a { $name }. En cuanto esa persona haya escrito aquí, o con su dirección completa: { $prefix }role successor @ana:example.org
people-successor-no-end = Aquí ningún mandato tiene anotado su último día, así que todavía no puede haber sucesión. Anote primero el día: { $prefix }role term NOMBRE coordinator --until { $end }
people-successor-which = Aquí terminan varios mandatos. Añada, por favor, de cuál se trata: { $prefix }role successor NOMBRE { $role } { $city }

choice-capacity-holder = titular
choice-capacity-substitute = reemplazo
choice-capacity-alternate = suplente

cmd-role-term = Cambiar el primer o el último día de una función
    .name = función mandato
    .opt-person = nombre o dirección
    .opt-role = función
    .opt-city = ciudad
    .opt-from = primer día, desde
    .opt-until = último día, hasta
    .opt-open = sin último día, abierto
    .opt-as = en calidad de, como
cmd-role-substitute = Nombrar a quien reemplaza en una función
    .name = función reemplazo
    .opt-person = nombre o dirección
    .opt-role = función
    .opt-city = ciudad
    .opt-from = primer día, desde
    .opt-until = último día, hasta
cmd-role-successor = Nombrar a quien sigue después de mi mandato
    .name = función sucesión
    .opt-person = nombre o dirección
    .opt-role = función
    .opt-city = ciudad

## Encrypted rooms

people-uncertified = Su aplicación muestra una señal de advertencia junto a mi nombre: mi dispositivo no está certificado. Aun así, los mensajes van cifrados.
people-untranslated = Esta sala ahora está cifrada, así que he dejado de traducir sus palabras. Volver a activar: { $prefix }room translate on
people-undecipherable = No he podido leer lo que { $name } acaba de escribir: mi dispositivo no recibió la clave. Por favor, envíelo de nuevo. Si aun así no respondo, cierre la sesión en la aplicación y vuelva a iniciarla.

people-hello-setup = La configuración lleva dos minutos: { $prefix }setup
people-setup-head = Configuración de este servidor, paso { $step } de { $steps }. Solo usted ve esto; cada elección vale en el acto.
people-setup-channel = Escribo en: { $channel }
people-setup-group = Coordinación aquí: { $group }
people-setup-group-any = quienes nombre su ciudad
people-setup-pupils = Alumnado: { $group }. Con el alumnado nunca hablo en privado.
people-setup-pick-pupils = Rol del alumnado, con quien nunca hablo en privado
people-setup-age = { $city } { $age }
people-setup-ages = Discord se puede usar a partir de esta edad: { $ages }.
people-setup-lacks = Falta: { $rights }. Ajustes del servidor, Roles, Jumelage.
people-setup-lacks-in = En { $place } falta: { $rights }. Editar canal, Permisos, Jumelage.
people-setup-lacks-operator = Falta: { $rights }. Lo activa quien me administra.
people-setup-complete = Todo está como debe. A continuación: primer evento, { $prefix }event add · conectar un canal: allí { $prefix }room link
people-setup-no-server = Esto no es un canal de un servidor, así que aquí no hay nada de eso que elegir. Lo que sirve: { $prefix }setup --city …
people-setup-unread = He leído { $text } y necesito un canal o un rol de este servidor. Se elige en { $prefix }setup.
people-setup-pick-city = Ciudad
people-setup-pick-language = Lengua de este servidor
people-setup-pick-zone = Según qué reloj indica las fechas
people-setup-pick-channel = Canal en el que escribo
people-setup-pick-group = Rol que tiene aquí la coordinación
people-setup-pick-link = Conectar un canal con otra sala
people-setup-next = siguiente, seguir
people-setup-check = comprobar
people-right-view-channel = Ver canales
people-right-send-messages = Enviar mensajes
people-right-embed-links = Insertar enlaces
people-right-read-message-history = Leer el historial de mensajes
people-right-attach-files = Adjuntar archivos
people-right-manage-webhooks = Gestionar webhooks
people-right-create-public-threads = Crear hilos públicos
people-right-send-messages-in-threads = Enviar mensajes en hilos
people-right-add-reactions = Añadir reacciones
people-right-manage-messages = Gestionar mensajes
people-right-create-events = Crear eventos
people-right-message-content = Message Content Intent
cmd-setup = Configurar este servidor paso a paso
    .name = configurar
    .opt-city = Ciudad
    .opt-language = Lengua
    .opt-zone = Zona horaria de sus fechas
    .opt-channel = Canal en el que escribo
    .opt-group = Rol de la coordinación
    .opt-pupils = Rol del alumnado
    .opt-link = Canal que se conecta
    .opt-step = Paso

## Calendarios fuera del chat

people-kept-feed = { $count ->
    [one] { $count } dirección de calendario
   *[other] { $count } direcciones de calendario
}
## Public holidays, proposed

answer-all = todos, todas
people-holidays-head = Días festivos de { $city } en { $year } que aún no están anotados:
people-holidays-how = ¿Anotarlos como días no laborables? 👍 todos estos, o responda con números: 1 3-5
people-holidays-how-tap = ¿Cuáles serán días no laborables?
people-holidays-more = { $count } más: { $prefix }city holidays { $year } --page { $page }
people-holidays-regions = Estos valen en todo el país. Con los de una región: { $prefix }city holidays { $year } --region { $example }
people-holidays-none = No falta ningún día festivo de { $city } en { $year }; los fines de semana ya son no laborables.
people-holidays-which-region = No conozco la región { $typed } para { $city }, pero sí { $regions }. Así funciona: { $prefix }city holidays { $year } --region { $example }
people-holidays-no-regions = El país de { $city } no tiene regiones con festivos propios. Así funciona: { $prefix }city holidays { $year }
people-holidays-entered = Quedan anotados como días no laborables ({ $city }): { $days }.
people-holidays-taken-back = Vuelven a ser días laborables ({ $city }): { $days }.
people-kept-poll = { $count ->
    [one] { $count } dato de una búsqueda de fecha
   *[other] { $count } datos de búsquedas de fecha
}
people-kept-announcement = { $count ->
    [one] { $count } anuncio redactado o aprobado
   *[other] { $count } anuncios redactados o aprobados
}
cmd-city-holidays = Ver los festivos que podrían ser días no laborables
    .name = ciudad festivos
    .opt-year = año
    .opt-region = región
    .opt-city = ciudad
    .opt-page = página
cmd-city-closed-confirm = Anotar varios días no laborables a la vez
    .name = ciudad cierre confirmar
    .opt-days = días
    .opt-region = región
    .opt-city = ciudad
    .opt-back = deshacer
