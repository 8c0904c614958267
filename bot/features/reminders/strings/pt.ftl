cmd-remind-add = Criar um lembrete para esta sala
    .name = lembrete novo, lembrete criar, lembrar
    .opt-due = Quando
    .opt-text = Texto
    .opt-zone = fuso horário ou cidade
cmd-remind-list = Ver os lembretes desta sala
    .name = lembrete lista, lembrete listar, lembretes
    .opt-page = Página
cmd-remind-cancel = Apagar um lembrete
    .name = lembrete apagar, lembrete cancelar
    .opt-reminder = Lembrete

reminder-added = { $id } Fica o lembrete para { $when }: { $text }
reminder-delete = Apagar: { $prefix }remind cancel { $id }

reminder-due = ⏰ { $id } { $text }
reminder-for = Para { $person }
reminder-due-late = ⏰ { $id } { $text } (previsto para { $when }; com { $lateness } de atraso: estive indisponível)
reminder-several = ⏰ { $count ->
    [one] Este lembrete era para o tempo em que estive indisponível:
   *[other] Estes lembretes eram para o tempo em que estive indisponível:
}
reminder-line = { $id } { $text } ({ $person }; previsto para { $when })
reminder-line-late = { $id } { $text } ({ $person }; previsto para { $when }, com { $lateness } de atraso)
reminder-minutes = { $minutes ->
    [one] um minuto
   *[other] { $minutes } minutos
}
reminder-hours = { $hours ->
    [one] uma hora
   *[other] { $hours } horas
}
reminder-hours-and-minutes = { reminder-hours } e { reminder-minutes }

# A line of the list: of the asker, of somebody else.
reminder-entry = { $id } { $when }: { $text }
reminder-entry-of = { $id } { $when }: { $text } ({ $person })
reminder-more = Mais { $count }: { $prefix }remind list { $page }
reminder-none = Não há lembretes aqui. Criar um: { $prefix }remind add { $example } { reminder-example }
reminder-example = Reservar o autocarro

reminder-too-long = Um lembrete tem, no máximo, { $most } caracteres. Assim funciona: { $prefix }remind add { $example } { reminder-example }
reminder-past = O momento indicado, { $when }, já passou. Assim funciona: { $prefix }remind add { $example } { $text }
reminder-unknown = Não há { $id } aqui. Todos os lembretes: { $prefix }remind list
reminder-not-yours = Quem pode apagar { $id }: { $people }
