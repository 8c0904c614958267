cmd-remind-add = Crear un recordatorio para esta sala
    .name = recordatorio nuevo, recordatorio crear, recordar
    .opt-due = Cuándo
    .opt-text = Texto
    .opt-zone = zona horaria o ciudad
    .opt-every = Cada
    .opt-until = Hasta
    .opt-insist = Hasta que esté hecho
cmd-remind-list = Ver los recordatorios de esta sala
    .name = recordatorio lista, recordatorios
    .opt-page = Página
cmd-remind-cancel = Borrar un recordatorio
    .name = recordatorio borrar, recordatorio cancelar
    .opt-reminder = Recordatorio

reminder-added = { $id } Se lo recordaré el { $when }: { $text }
reminder-change = Cambiar: responda con una fecha. Borrar: { $prefix }remind cancel { $id }

reminder-due = ⏰ { $id } { $text }
reminder-for = Para { $person }
reminder-due-late = ⏰ { $id } { $text } (previsto para el { $when }; llega con { $lateness } de retraso, porque no estuve disponible)
reminder-several = ⏰ { $count ->
    [one] Este recordatorio era para el tiempo en que no estuve disponible:
   *[other] Estos recordatorios eran para el tiempo en que no estuve disponible:
}
reminder-line = { $id } { $text } ({ $person }; previsto para el { $when })
reminder-line-late = { $id } { $text } ({ $person }; previsto para el { $when }, { $lateness } de retraso)
reminder-minutes = { $minutes ->
    [one] un minuto
   *[other] { $minutes } minutos
}
reminder-hours = { $hours ->
    [one] una hora
   *[other] { $hours } horas
}
reminder-hours-and-minutes = { reminder-hours } y { reminder-minutes }

# Una línea de la lista: de quien pregunta, de otra persona.
reminder-entry = { $id } { $when }: { $text }
reminder-entry-of = { $id } { $when }: { $text } ({ $person })
reminder-more = { $count } más: { $prefix }remind list { $page }
reminder-none = Aquí no hay recordatorios. Crear uno: { $prefix }remind add { $example } { reminder-example }
reminder-example = Reservar el autobús

reminder-too-long = Un recordatorio tiene { $most } caracteres como máximo. Así funciona: { $prefix }remind add { $example } { reminder-example }
reminder-past = El momento indicado, { $when }, ya pasó. Así funciona: { $prefix }remind { $verb } { $example } { $text }
reminder-unknown = { $id } no existe aquí. Todos los recordatorios: { $prefix }remind list
reminder-not-yours = Quién puede borrar { $id }: { $people }

## Otra vez, hecho, a otra hora

cmd-remind-move = Hacer que un recordatorio llegue a otra hora
    .name = recordatorio mover, recordatorio cambiar
    .opt-reminder = Recordatorio
    .opt-until = Cuándo
    .opt-zone = zona horaria o ciudad
    .hint-until = 25 de marzo 9:00
cmd-remind-snooze = Recordar otra vez: mañana a las 9, o cuando diga
    .name = recordatorio después, recordatorio repetir
    .opt-reminder = Recordatorio
    .opt-until = Cuándo
    .opt-zone = zona horaria o ciudad
    .hint-until = 25 de marzo 9:00
cmd-remind-done = Decir que está hecho lo que se recordaba
    .name = recordatorio hecho
    .opt-reminder = Recordatorio
cmd-remind-reopen = Deshacer que un recordatorio esté hecho o vuelva a llegar
    .name = recordatorio reabrir
    .opt-reminder = Recordatorio

answer-again = mañana a las 9, mañana, otra vez, después, más tarde

reminder-added-every = { $id } Se lo recordaré { $rhythm }, la próxima vez el { $when }: { $text }
reminder-entry-every = { $id } { $rhythm }, próxima vez { $when }: { $text }
reminder-entry-every-of = { $id } { $rhythm }, próxima vez { $when }: { $text } ({ $person })
reminder-other-day = Otro día
reminder-how = ✅ hecho · 💤 otra vez mañana a las 9, o responda: hecho / mañana / una fecha
reminder-last = Esta ha sido la última vez.
reminder-done-by = Hecho por { $person }, { $when }. { $back }
reminder-again = { $id } Se lo volveré a recordar el { $when }.
reminder-universal = Es la hora universal, porque no conozco la hora de su ciudad. Su propia hora: { $prefix }person zone
reminder-until = Un recordatorio que llega por primera vez el { $first } puede llegar hasta el { $latest }. Así funciona: --until { $example }
reminder-until-alone = Para indicar un último día hace falta decir también cada cuánto. Así funciona: { $prefix }remind add { $example } --every week { reminder-example }
reminder-past-again = El momento indicado, { $when }, ya pasó. Así funciona: { $prefix }remind { $verb } { $id } { $example }
reminder-up-to = Quién puede cambiar { $id }: { $people }

## Para todas las personas, sobre un mensaje, hasta que esté hecho

cmd-remind-everyone = Poner un recordatorio para toda la sala
    .name = recordatorio para-todos, recordatorio para todos, recordar a todos
    .opt-due = Cuándo
    .opt-text = Texto
    .opt-zone = Zona horaria o ciudad
    .opt-every = Cada
    .opt-until = Hasta
cmd-remind-this = Recibir un recordatorio del mensaje al que se responde
    .name = recordatorio esto, recordar esto
    .opt-due = Cuándo
    .opt-zone = Zona horaria o ciudad
cmd-remind-skip = Omitir la próxima vez de un recordatorio
    .name = recordatorio omitir, omitir recordatorio
    .opt-reminder = Recordatorio
reminder-message-above = este mensaje
reminder-added-this = { $id } Le recordaré este mensaje el { $when }. No guardo nada de su texto.
reminder-for-all = Para toda la sala
reminder-this-what = Responda al mensaje que quiere que le recuerde con: { $prefix }remind this { $example }
reminder-past-this = El momento indicado, { $when }, ya pasó. Así funciona, como respuesta al mensaje: { $prefix }remind this { $example }
reminder-insisting = Hasta que esté hecho, vuelve: tras una hora y después cada mañana a las nueve, como mucho { $most } veces.
reminder-insists = Otra vez el { $when }, si para entonces no está hecho.
reminder-insists-every = Un recordatorio se repite con regularidad o vuelve hasta que esté hecho. Así funciona: { $prefix }remind add { $example } --insist sí { reminder-example }
reminder-skipped = { $id } no llegará el { $skipped }. La próxima vez: { $when }.
reminder-skip-once = { $id } llega una sola vez. Para borrarlo: { $prefix }remind cancel { $id }
reminder-skip-last = { $id } llegará solo una vez más. Para borrarlo: { $prefix }remind cancel { $id }
