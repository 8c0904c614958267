### Calendarios fuera del chat: direcciones, archivos, calendarios entregados.

## Órdenes

cmd-calendar-feed = Tener las fechas en su programa de calendario
    .name = calendario suscribir, calendario dirección
    .opt-what = Qué fechas
    .opt-city = Ciudad
    .opt-alarms = Avisos
cmd-calendar-feeds = Ver sus direcciones de calendario
    .name = calendario direcciones, calendario lista
    .opt-page = Página
cmd-calendar-revoke = Retirar una dirección de calendario
    .name = calendario retirar
    .opt-number = Número
cmd-event-ics = Recibir un evento como archivo para su calendario
    .name = evento ics, evento archivo
    .opt-event = Evento
cmd-event-import = Añadir eventos de un archivo de calendario
    .name = evento importar
    .opt-text = Calendario
    .opt-draft = Pendiente
    .opt-sure = Sí o no
choice-feed-scope-room = sala, aquí
choice-feed-scope-city = ciudad
choice-feed-scope-mine = mías, mis
choice-feed-scope-all = todas, hermanamiento

## Direcciones

feeds-name-room = { $place }: fechas de esta sala
feeds-name-city = { $city }: fechas de la ciudad
feeds-name-mine = Mis fechas con las ciudades hermanas
feeds-name-all = { $cities }: fechas en común
feeds-made = { $name }. Dirección para su programa de calendario:
feeds-made-how = Quien tenga esta dirección ve estas fechas. Solo la muestro esta vez. Para retirarla: { $prefix }calendar revoke { $number }
feeds-entry = { $number } { $name } (creada el { $made }; { $last })
feeds-entry-of = { $number } { $name } (creada por { $person } el { $made }; { $last })
feeds-last = consultada por última vez el { $day }
feeds-never = aún sin consultar
feeds-more = { $count } más: { $prefix }calendar feeds { $page }
feeds-none = No tiene direcciones de calendario. Para crear una: { $prefix }calendar feed
feeds-revoked = { $name }. La dirección está retirada. Los programas de calendario ya no reciben nada allí.
feeds-unknown = No tiene ninguna dirección de calendario { $number }. Las suyas: { $prefix }calendar feeds
feeds-too-many = Tiene { $most } direcciones de calendario y no caben más. Retire primero una que no necesite: { $prefix }calendar feeds
feeds-off = Las direcciones de calendario no están activadas aquí. Puede hacerlo: { $operator }.
feeds-off-nobody = Las direcciones de calendario no están activadas aquí. Puede hacerlo quien me administra.
feeds-privately-mine = Para eso, escríbame en privado: { $prefix }calendar feed mine. Aquí lo leerían otras personas.
feeds-privately-city = Para eso, escríbame en privado: { $prefix }calendar feed --city { $city }. Aquí lo leerían otras personas.
feeds-room-where = Las fechas de una sala se piden en esa sala. Sus propias fechas: { $prefix }calendar feed mine
feeds-all-where = Las fechas en común se piden en la sala de su ciudad. Sus propias fechas: { $prefix }calendar feed mine
feeds-no-city = Indique la ciudad o tome todas las fechas en común: { $prefix }calendar feed all
feeds-city-up-to = El calendario de { $city } es para quienes tienen una función allí. Puede dársela: { $people }.
feeds-city-up-to-nobody = El calendario de { $city } es para quienes tienen una función allí. Aún no hay nadie registrado en la coordinación.

## Archivos

feeds-file = { $title }: el archivo para su calendario.

## Calendarios entregados

feeds-import-found = En este calendario: { $new ->
    [one] { $new } evento nuevo
   *[other] { $new } eventos nuevos
}, { $changed } con cambios, { $same } ya aquí.
feeds-import-same = Ya están aquí: { $ids }
feeds-import-over = Omitidos por ya empezados o anulados: { $count }
feeds-import-floating = { $count ->
    [one] { $count } evento no indica su zona horaria; lo leo como { $zone }.
   *[other] { $count } eventos no indican su zona horaria; los leo como { $zone }.
}
feeds-import-new = { $title }: { $when }
feeds-import-changed = { $id } { $title }: ahora { $when }
feeds-import-more = y { $count } más
feeds-import-sure = ¿Añadir todo esto? 👍 sí 👎 no
feeds-imported = Añadido: { $new ->
    [one] { $new } evento nuevo
   *[other] { $new } eventos nuevos
}, { $changed } con cambios ({ $ids }). Para verlos: { $prefix }event list
feeds-import-nothing = Mientras tanto ya está todo aquí. No se ha cambiado nada.
feeds-import-dropped = No se ha añadido nada.
feeds-import-gone = Esa pregunta ya está resuelta o es demasiado antigua. No se ha añadido nada; envíe el calendario otra vez, por favor.
feeds-import-stray = { $title } es una sola fecha de algo que se repite y que no está en este calendario. No se ha añadido nada; exporte el conjunto, por favor.
feeds-import-whose-clock = Primero necesito saber su zona horaria. Por ejemplo: { $prefix }person zone Europe/Berlin

## Lo que no encaja en un archivo

feeds-faults = No se ha añadido nada. { $count ->
    [one] Un punto no encaja:
   *[other] { $count } puntos no encajan:
}
feeds-fault = Línea { $place }: { $fault }
feeds-fault-more = y { $count } más
feeds-fault-size = El calendario es demasiado largo; caben como mucho { $most } KiB.
feeds-fault-none = No encuentro ningún evento. Un calendario empieza por BEGIN:VCALENDAR.
feeds-fault-entries = Demasiados eventos; caben como mucho { $most } en un calendario.
feeds-fault-kind = Solo se pueden añadir eventos (VEVENT).
feeds-fault-pairs = Aquí BEGIN y END no se corresponden.
feeds-fault-control = Hay un signo que no se ve. Quítelo, por favor.
feeds-fault-line = La línea es demasiado larga; caben como mucho { $most } caracteres.
feeds-fault-unread = No puedo leer este evento. Expórtelo otra vez, por favor.
feeds-fault-once = { $name } debe aparecer exactamente una vez.
feeds-fault-length = { $name } tiene de 1 a { $most } caracteres.
feeds-fault-zone = No conozco la zona horaria { $zone }. Por ejemplo: Europe/Berlin
feeds-fault-gap = Esa hora no existe: entonces se adelantan los relojes.
feeds-fault-year = El año debe estar entre { $first } y { $last }.
feeds-fault-end = El final debe venir después del comienzo.
feeds-fault-rule = Esta repetición no se puede añadir. Vale de diaria a anual, con un final, como mucho 500 veces y cinco años.

# Files that are too long.
feeds-file-too-long = Es demasiado para un solo archivo, que tiene como máximo { $most } KiB. Una suscripción de calendario lo admite todo.

# Calendars that are handed in, what more is said
feeds-import-dateless = Omitidos porque la repetición no tiene esa fecha: { $count } ({ $days })
feeds-import-unseen = También se añade, sin mostrarse aquí: lugares { $places }, descripciones { $texts }, enlaces { $links }
feeds-import-called-off = { $id } { $title }: no se va a celebrar
feeds-import-unfit = { $title }: { $fault } No se ha añadido nada.
