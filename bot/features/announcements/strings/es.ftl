### Anuncios: los comandos, la pregunta a las ciudades, lo que se envía y lo que se dice en las salas.

## Comandos

cmd-announce-draft = Redactar un anuncio para todas las ciudades
    .name = anuncio nuevo, anuncio redactar
    .opt-text = Texto
    .opt-event = Evento del que trata
    .opt-until = Un sí cuenta hasta
    .opt-zone = Zona
    .hint-text = El autobús sale a las 9 de la estación.
cmd-announce-list = Ver qué anuncios esperan un sí
    .name = anuncio lista, anuncios
cmd-announce-show = Ver un anuncio en todos los idiomas, y quién ha dicho que sí
    .name = anuncio ver
    .opt-announcement = Anuncio
cmd-announce-approve = Decir el sí de su ciudad a un anuncio
    .name = anuncio aprobar
    .opt-announcement = Anuncio
cmd-announce-hold = Retirar el sí de su ciudad a un anuncio
    .name = anuncio retener
    .opt-announcement = Anuncio
    .opt-own = Propio
cmd-announce-edit = Dar mejores palabras a un anuncio en su idioma
    .name = anuncio editar
    .opt-announcement = Anuncio
    .opt-text = Mejores palabras
    .opt-to = Idioma
cmd-announce-withdraw = Retirar un anuncio antes de que se envíe
    .name = anuncio retirar
    .opt-announcement = Anuncio
cmd-announce-reopen = Volver a pedir un sí a un anuncio
    .name = anuncio reabrir
    .opt-announcement = Anuncio
cmd-announce-now = Enviar un anuncio sin esperar el sí de cada ciudad
    .name = anuncio ya
    .opt-announcement = Anuncio
    .opt-reason = Motivo

## La pregunta

# Va detrás de la referencia
announce-draft = borrador de un anuncio
announce-head = anuncio
# $by: quién ha dicho que sí
announce-yes-by = { $city }: sí ({ $by })
announce-yes = { $city }: sí
announce-open = { $city }: pendiente
announce-no-yes-of = { $city }: sin sí
announce-until = hasta el { $until }
announce-how = ¿Enviarlo así, en todos los idiomas a la vez? 👍 sí, o responda con mejores palabras: mejor: …
announce-how-tap = ¿Enviarlo así, en todos los idiomas a la vez? Mejores palabras: abajo.
announce-better = Mejores palabras
# $language: el propio idioma en el que se dice esto; $code: su código
announce-awaited = { $language }: se está traduciendo.
announce-write = { $language }: no puedo traducir esto. Por favor, escríbalo: { $prefix }announce edit { $id } --to { $code } …
announce-original = El original completo: { $prefix }announce show { $id }
announce-superseded = { $id }: la pregunta está de nuevo más abajo.

## Qué ha sido de él

announce-was-sent = enviado el { $when }
announce-was-lapsed = no enviado; el plazo para un sí terminó el { $when }
announce-was-withdrawn = retirado el { $when }
# Va detrás de la cabecera de uno que no podía esperar
announce-unchecked = sin traducir: nadie ha revisado todavía una versión en { $language }
# $cities: de quién faltaba el sí; $by: quién lo envió
announce-hurried = Enviado sin esperar el sí de { $cities }. Motivo ({ $by }): { $reason }
announce-hurried-at = El { $when } { $by } no esperó el sí de { $cities }. Motivo: { $reason }
announce-lapsed = { $id }: el plazo para un sí ha terminado y no se ha enviado nada. Pendiente: { $cities }. Volver a preguntar: { $prefix }announce reopen { $id }
announce-list-none = Aquí no espera ningún anuncio. Para redactar uno: { $prefix }announce draft …
announce-list-more = { $count ->
    [one] { $count } más
   *[other] { $count } más
}
announce-noted = { $id }: anotado.
announce-sent = { $id } se ha enviado.
announce-held = { $id }: el sí queda retirado.

## Lo que no encaja

announce-is-draft = { $id } espera el sí de cada ciudad.
announce-is-sent = { $id } se ha enviado. Para verlo: { $prefix }announce show { $id }
announce-is-lapsed = El plazo para un sí a { $id } ha terminado. Volver a preguntar: { $prefix }announce reopen { $id }
announce-is-withdrawn = { $id } está retirado. Volver a preguntar: { $prefix }announce reopen { $id }
announce-unknown = Aquí no hay ningún { $id }. Todos los anuncios: { $prefix }announce list
announce-no-city = Un anuncio pertenece a una ciudad. Por favor, redáctelo en una sala de la suya.
announce-no-event = Aquí no hay ningún { $id }. Todos los eventos: { $prefix }event list
announce-unwritten = { $id } aún no tiene palabras en { $language }. Para escribirlas: { $prefix }announce edit { $id } --to { $code } …
announce-no-yes = No hay ningún sí de su ciudad a { $id } que se pueda retirar.
announce-second-key = Su sí ya cuenta por { $city }. Por { $other } tiene que decirlo otra persona.
announce-length = Un anuncio necesita de 1 a { $most } caracteres.
announce-reason-length = Por favor, diga en 1 a { $most } caracteres por qué no puede esperar.
# $days (Number): como mucho
announce-until-wrong = { $days ->
    [one] Se puede esperar un sí hasta mañana. Así funciona: --until { $example }
   *[other] Se puede esperar un sí desde ahora, { $days } días como mucho. Así funciona: --until { $example }
}
# $people: nombres
announce-up-to = { $people } ({ $city })
announce-up-to-nobody = { $city } (allí no hay nadie inscrito)
# $people: nombres con sus ciudades
announce-yes-up-to = Decir que sí a { $id } corresponde a { $people }.
announce-words-up-to = Las palabras de { $id } en { $language } corresponden a { $people }.
announce-back-up-to = Retirar { $id } corresponde a { $people }.
announce-hurry-up-to = Enviar { $id } sin el sí de cada ciudad corresponde a { $people }.
