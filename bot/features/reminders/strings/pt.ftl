cmd-remind-add = Criar um lembrete para esta sala
    .name = lembrete novo, lembrete criar, lembrar
    .opt-due = Quando
    .opt-text = Texto
    .opt-zone = fuso horário ou cidade
    .opt-every = Cada
    .opt-until = Até
    .opt-insist = Até estar feito
cmd-remind-list = Ver os lembretes desta sala
    .name = lembrete lista, lembrete listar, lembretes
    .opt-page = Página
cmd-remind-cancel = Apagar um lembrete
    .name = lembrete apagar, lembrete cancelar
    .opt-reminder = Lembrete

reminder-added = { $id } Fica o lembrete para { $when }: { $text }
reminder-change = Mudar: responda com uma data. Apagar: { $prefix }remind cancel { $id }

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
reminder-past = O momento indicado, { $when }, já passou. Assim funciona: { $prefix }remind { $verb } { $example } { $text }
reminder-unknown = Não há { $id } aqui. Todos os lembretes: { $prefix }remind list
reminder-not-yours = Quem pode apagar { $id }: { $people }

## Outra vez, feito, a outra hora

cmd-remind-move = Mudar a hora de um lembrete
    .name = lembrete mudar
    .opt-reminder = Lembrete
    .opt-until = Quando
    .opt-zone = fuso horário ou cidade
    .hint-until = 25 de março 9h
cmd-remind-snooze = Lembrar outra vez: amanhã às 9, ou quando se disser
    .name = lembrete depois, lembrete repetir
    .opt-reminder = Lembrete
    .opt-until = Quando
    .opt-zone = fuso horário ou cidade
    .hint-until = 25 de março 9h
cmd-remind-done = Dizer que está concluído o que era para lembrar
    .name = lembrete feito, lembrete concluído
    .opt-reminder = Lembrete
cmd-remind-reopen = Desfazer que um lembrete esteja concluído ou volte a aparecer
    .name = lembrete reabrir
    .opt-reminder = Lembrete

answer-again = amanhã às 9, amanhã, outra vez, depois, mais tarde

reminder-added-every = { $id } Fica o lembrete { $rhythm }, próxima vez { $when }: { $text }
reminder-entry-every = { $id } { $rhythm }, próxima vez { $when }: { $text }
reminder-entry-every-of = { $id } { $rhythm }, próxima vez { $when }: { $text } ({ $person })
reminder-other-day = Outro dia
reminder-how = ✅ concluído · 💤 outra vez amanhã às 9, ou responda: concluído / amanhã / uma data
reminder-last = Esta foi a última vez.
reminder-done-by = Concluído por { $person }, { $when }. { $back }
reminder-again = { $id } Fica de novo o lembrete para { $when }.
reminder-universal = É a hora universal, porque não sei qual é a hora da sua cidade. A sua própria hora: { $prefix }person zone
reminder-until = Primeira vez: { $first }. Um lembrete assim pode aparecer até { $latest }. Assim funciona: --until { $example }
reminder-until-alone = Com um último dia é preciso indicar também a frequência. Assim funciona: { $prefix }remind add { $example } --every week { reminder-example }
reminder-past-again = O momento indicado, { $when }, já passou. Assim funciona: { $prefix }remind { $verb } { $id } { $example }
reminder-up-to = Quem pode mudar { $id }: { $people }

## Para todas as pessoas, sobre uma mensagem, até estar feito

cmd-remind-everyone = Criar um lembrete para toda a sala
    .name = lembrete para-todos, lembrete para todos, lembrar a todos
    .opt-due = Quando
    .opt-text = Texto
    .opt-zone = Fuso ou cidade
    .opt-every = Cada
    .opt-until = Até
cmd-remind-this = Receber um lembrete da mensagem a que se responde
    .name = lembrete isto, lembrar isto
    .opt-due = Quando
    .opt-zone = Fuso ou cidade
cmd-remind-skip = Saltar a próxima vez de um lembrete
    .name = lembrete saltar, saltar lembrete
    .opt-reminder = Lembrete
reminder-message-above = esta mensagem
reminder-added-this = { $id } Lembrete desta mensagem marcado para { $when }. Não guardo nada do seu texto.
reminder-for-all = Para toda a sala
reminder-this-what = Responda à mensagem a lembrar com: { $prefix }remind this { $example }
reminder-past-this = O momento indicado, { $when }, já passou. Assim funciona, em resposta à mensagem: { $prefix }remind this { $example }
reminder-insisting = Até estar feito, volta: ao fim de uma hora e depois todas as manhãs às nove, no máximo { $most } vezes.
reminder-insists = De novo em { $when }, se até lá não estiver feito.
reminder-insists-every = Um lembrete repete-se regularmente ou volta até estar feito. Assim funciona: { $prefix }remind add { $example } --insist sim { reminder-example }
reminder-skipped = { $id } não vem em { $skipped }. Próxima vez: { $when }.
reminder-skip-once = { $id } vem uma só vez. Para apagar: { $prefix }remind cancel { $id }
reminder-skip-last = { $id } só vem mais uma vez. Para apagar: { $prefix }remind cancel { $id }
