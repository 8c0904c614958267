cmd-roadmap-add = Pôr um prazo no roteiro
    .name = roteiro novo, roteiro adicionar, prazo novo
    .opt-title = Título
    .opt-due = Até quando
    .opt-owner = Responsável
    .opt-side = Cidade
    .opt-remind = Dias antes
    .opt-zone = Fuso horário
cmd-roadmap-list = Ver o que está em aberto
    .name = roteiro lista, roteiro listar, prazos
    .opt-page = Página
cmd-roadmap-show = Ver um prazo do roteiro
    .name = roteiro ver, prazo ver
    .opt-date = Número
cmd-roadmap-done = Dizer que a parte da sua cidade está concluída
    .name = roteiro concluído, prazo concluído
    .opt-date = Número
    .opt-side = Cidade
cmd-roadmap-reopen = Voltar a abrir o que foi concluído ou posto de parte
    .name = roteiro reabrir, prazo reabrir
    .opt-date = Número
    .opt-side = Cidade
cmd-roadmap-cancel = Pôr de parte um prazo do roteiro
    .name = roteiro cancelar, prazo cancelar
    .opt-date = Número

choice-owner-coordinator = coordenação, coordenador, coordenadora
choice-owner-teacher = docente, professor, professora
choice-owner-chair = presidência, presidente
choice-owner-mayor = câmara, presidente-da-câmara
choice-owner-crisis-officer = proteção-civil
roadmap-joint-words = conjunto, comum, ambas, todas
roadmap-joint = conjunto

# What one may type in an answer to a reminder.
answer-done = concluído, concluída, está concluído, feito, feita, está feito, terminado, já está

# A card, or one of its lines; each city's line is said in its own language.
roadmap-title-machine = { $title } (tradução automática)
roadmap-card = { $city }: { $when }. Responsável: { $people }
roadmap-card-done = { $city }: { $when }. Responsável: { $people }. Concluído: { $done }{ $who }
roadmap-nobody = ainda por indicar
roadmap-given-up = Este prazo foi posto de parte.

roadmap-line = { $id } { $title }: { $when } ({ $people })
roadmap-line-past = { $id } { $title }: ainda em aberto, o prazo era { $when } ({ $people })
roadmap-line-waiting = { $id } { $title }: { $when }, em espera: { $cities }
roadmap-more = Mais { $count }: { $prefix }roadmap list { $page }
roadmap-nothing = Nada em aberto. Pôr um prazo no roteiro: { $prefix }roadmap add
roadmap-empty = Nada em aberto.

# A reminder at nine in the morning. The bell and the texts in brackets come with their space, or not at all.
roadmap-reminder = { $bell }{ $id } { $title }: { $day }, { $when }{ $there }{ $late }
roadmap-reminder-past = { $bell }{ $id } { $title } ainda está em aberto: o prazo era { $when }{ $there }{ $late }
roadmap-in-days = { $days ->
    [0] hoje
    [1] amanhã
   *[other] daqui a { $days } dias
}
roadmap-place = { $city } { $when }
roadmap-there = { " " }({ $places })
roadmap-late = { " " }(com { $lateness } de atraso: estive indisponível)
roadmap-missed = { " " }(previsto para { $meant }: estive indisponível)
roadmap-minutes = { $minutes ->
    [one] um minuto
   *[other] { $minutes } minutos
}
roadmap-hours = { $hours ->
    [one] uma hora
   *[other] { $hours } horas
}
roadmap-hours-and-minutes = { roadmap-hours } e { roadmap-minutes }
roadmap-person = { $person }
roadmap-unnamed = responsável: ainda por indicar
roadmap-state-open = { $city }: em aberto
roadmap-state-done = { $city }: concluído, { $done }
roadmap-answer-several = Quando algo estiver concluído, escreva por exemplo: { $prefix }roadmap done { $id }

roadmap-title-length = Um título tem de 1 a { $most } caracteres.
roadmap-past = O momento indicado, { $when }, já passou. Assim funciona: { $prefix }roadmap add "{ $title }" { $example }
roadmap-which-city = Para que cidade é? Basta acrescentar: --side { $city }
roadmap-which-part = { $id } tem partes de várias cidades: { $cities }. Basta acrescentar a cidade, por exemplo: { $prefix }roadmap done { $id } --side { $city }
roadmap-no-side = Não conheço { $text } como cidade. O que serve: { $cities }
roadmap-unknown = Não há { $id } aqui. O que está em aberto: { $prefix }roadmap list
roadmap-done-given-up = { $id } foi posto de parte. Para o retomar: { $prefix }roadmap reopen { $id }
roadmap-part-up-to = Quem pode dizer isto de { $id } ({ $city }): { $people }
roadmap-part-up-to-city = Isto pode ser dito de { $id } na sala da respetiva cidade ({ $city }).
roadmap-plan-up-to = Quem pode alterar o roteiro ({ $cities }): { $people }

## Mais tarde, prometido, assumido

cmd-roadmap-snooze = Receber mais tarde outro lembrete de um prazo
    .name = roteiro depois, prazo depois
    .opt-date = Número
    .opt-until = Quando
    .opt-side = Cidade
    .opt-zone = Fuso horário
    .hint-until = 25 de março 9h
cmd-roadmap-unsnooze = Anular o pedido de um lembrete mais tarde
    .name = roteiro sem depois
    .opt-date = Número
    .opt-side = Cidade
cmd-roadmap-promise = Prometer uma nova data para a parte da sua cidade
    .name = roteiro prometer, prazo prometer
    .opt-date = Número
    .opt-until = Até quando
    .opt-side = Cidade
    .opt-zone = Fuso horário
    .hint-until = 25 de março 9h
cmd-roadmap-unpromise = Retirar uma data prometida
    .name = roteiro retirar promessa
    .opt-date = Número
    .opt-side = Cidade
cmd-roadmap-take = Assumir a parte da sua cidade
    .name = roteiro assumir, prazo assumir
    .opt-date = Número
    .opt-side = Cidade
cmd-roadmap-release = Devolver uma parte a quem tem a função
    .name = roteiro devolver, prazo devolver
    .opt-date = Número
    .opt-side = Cidade
cmd-roadmap-history = Ver quem alterou o quê e quando
    .name = roteiro histórico, prazo histórico
    .opt-date = Número
    .opt-page = Página

answer-tomorrow = amanhã às 9, amanhã, amanhã outra vez
answer-next-open-day = próximo dia de trabalho às 9, próximo dia de trabalho, amanhã, amanhã outra vez
# Vem antes de uma nova data numa resposta: prometido 7.4. 12:00
answer-promised = prometido, promessa, nova data

roadmap-title = { $id } { $title }
roadmap-waiting = Em espera: { $cities }.
roadmap-card-promised = { $city }: { $when } (novo; antes: { $first }). Responsável: { $people }
roadmap-nobody-but = ainda por indicar; até lá { $people }
roadmap-by = { " " }({ $person } por { $holder })
# Um nome no início de uma linha que se dirige a esta pessoa.
roadmap-to = { $person }
roadmap-stand-in = em substituição
roadmap-state-promised = { $city }: nova data, { $when }
roadmap-more-open = Mais { $count }: { $prefix }roadmap list
roadmap-other-day = Outro dia
roadmap-answer-tomorrow = ✅ concluído · 💤 amanhã às 9 outra vez, ou responda: concluído / amanhã / hoje 15:00 / prometido { $number }.{ $month }. { $time }
roadmap-answer-later = ✅ concluído · 💤 { $day } às 9 outra vez, ou responda: concluído / hoje 15:00 / prometido { $number }.{ $month }. { $time }
roadmap-done-now = { $id } concluído ({ $city }), { $when }{ $who }. { $back }
roadmap-promised-now = { $id } { $title }, nova data: { $when }{ $there }
roadmap-given-up-now = { $id } { $title } foi posto de parte.
roadmap-taken-now = { $id } { $title } está agora com { $people }.
roadmap-again-on = { $id }: outra vez { $when }.
roadmap-promised = { $id } novo: { $when }{ $there }.
roadmap-promised-seen = { $count ->
    [one] { $cities } vê
   *[other] { $cities } veem
} a nova data.
roadmap-yours = { $id } fica agora consigo. Até quando?
roadmap-is-done = { $id } está concluído ({ $city }). Para voltar a abrir: { $prefix }roadmap reopen { $id }
roadmap-moment-passed = O momento indicado, { $when }, já passou. Basta indicar um que ainda esteja por vir.
roadmap-close-up-to = { $id } ({ $city }) pode ser concluído por { $people }.

## Ainda em aberto depois do prazo: o que se segue é sempre dito antes

roadmap-open-here = { $id } { $title } ainda está em aberto do nosso lado (o prazo era { $when }).
roadmap-else-ask-and-tell = { $answer } Caso contrário, pergunto ({ $when }) a { $people } e aviso a coordenação ({ $cities }).
roadmap-else-ask = { $answer } Caso contrário, pergunto ({ $when }) a { $people }.
roadmap-else-tell = { $answer } Caso contrário, volto a perguntar ({ $when }) e aviso a coordenação ({ $cities }).
roadmap-else-nothing = Responda: concluído, ou uma nova data.
roadmap-else-typed = Escreva: { $done }, ou { $promise } e uma nova data.
roadmap-else-again = { $answer } Caso contrário, volto a perguntar: { $when }.
roadmap-take-over = { $id } { $title } ainda está em aberto, até agora sem resposta. Pode assumir esta parte?
roadmap-take-how = 👍 sim, ou: { $line }
roadmap-take-typed = Escreva: { $line }
roadmap-told-done = { $id } { $title }: { $own }, parte concluída ({ $done }); { $other }, parte ainda em aberto (o prazo era { $when }).
roadmap-told-open = { $id } { $title }: as duas partes ainda estão em aberto, { $own } e { $other } (o prazo era { $when }).
roadmap-told-nothing = De momento não é preciso fazer nada.
roadmap-told-who = Responsável ({ $other }): { $people }.
roadmap-told-who-both = Responsável ({ $other }): { $people }, em substituição: { $substitutes }.
roadmap-done-there = { $id } { $title }: parte concluída ({ $cities }), { $done }. Em aberto: { $open }.

## A semana

roadmap-digest = Semana a partir de { $day }{ $late }
roadmap-digest-ours = Em aberto do nosso lado:{ " " }
roadmap-digest-theirs = Em espera ({ $cities }):{ " " }
roadmap-digest-events = Eventos:{ " " }
roadmap-digest-own = { $label }{ $id } { $title }, até { $when } ({ $people })
roadmap-digest-late = { $label }{ $id } { $title }, ainda em aberto, o prazo era { $when } ({ $people })
roadmap-digest-waiting = { $label }{ $id } { $title }, até { $when }
roadmap-digest-waiting-there = { $label }{ $id } { $title }, até { $when } aqui, { $there } lá
roadmap-digest-event = { $label }{ $event }
roadmap-digest-clocks = { $change } Mais: { $prefix }roadmap list
roadmap-clocks-ahead = Relógios: a partir de { $day }, { $city } está { $gap } à nossa frente, em vez de { $before }.
roadmap-clocks-behind = Relógios: a partir de { $day }, { $city } está { $gap } atrás de nós, em vez de { $before }.
roadmap-clocks-now-ahead = Relógios: a partir de { $day }, { $city } está { $gap } à nossa frente.
roadmap-clocks-now-behind = Relógios: a partir de { $day }, { $city } está { $gap } atrás de nós.
roadmap-clocks-same = Relógios: a partir de { $day }, a hora é a mesma aqui e lá ({ $city }).

## Pessoas novas

roadmap-term-ends = O mandato de { $person } está indicado até { $day }. Quando se souber quem vem a seguir, basta responder com o nome. Se ainda não se sabe, nada a fazer.
roadmap-term-ends-known = O mandato de { $person } está indicado até { $day }. A partir de { $first }: { $successor }.
roadmap-welcome = { $person }, a partir de { $day } ajudo na coordenação ({ $city }).
roadmap-handed-over = Na passagem de funções: { $count ->
    [one] um prazo
   *[other] { $count } prazos
}: { $items }. Lista: { $prefix }roadmap list
roadmap-handed-nothing = Nada em aberto.
roadmap-handed-open = { $id } { $when }
roadmap-handed-waiting = { $id } concluído, em espera: { $cities }
roadmap-vacant-here = O mandato de { $person } terminou ({ $day }) e ainda não se sabe quem vem a seguir. Até lá dirijo-me a { $people }.
roadmap-vacant-here-nobody = O mandato de { $person } terminou ({ $day }) e ainda não se sabe quem vem a seguir.
roadmap-successor = Quando se souber quem vem a seguir, basta responder com o nome, ou: { $prefix }role successor NOME
roadmap-new-there = Mudança na coordenação ({ $city }): { $person }, até agora { $before }. Aqui nada muda.
roadmap-new-there-first = Mudança na coordenação ({ $city }): { $person }. Aqui nada muda.
roadmap-vacant-there = { $city }: ainda não se sabe quem vem a seguir; até lá: { $people }.
roadmap-vacant-there-nobody = { $city }: ainda não se sabe quem vem a seguir.

## Quem alterou o quê e quando

roadmap-history-added = { $when }: { $person } pôs o prazo no roteiro
roadmap-history-done = { $when }: { $person } deu a parte por concluída ({ $city })
roadmap-history-reopened = { $when }: { $person } voltou a abrir a parte ({ $city })
roadmap-history-cancelled = { $when }: { $person } pôs o prazo de parte
roadmap-history-resumed = { $when }: { $person } retomou o prazo
roadmap-history-taken = { $when }: { $person } assumiu a parte ({ $city })
roadmap-history-released = { $when }: { $person } devolveu a parte ({ $city })
roadmap-history-promised = { $when }: { $person } prometeu ({ $city }): { $until }
roadmap-history-unpromised = { $when }: { $person } retirou a promessa ({ $city })
roadmap-history-somebody = alguém
roadmap-history-for = { $person } por { $holder }
roadmap-history-more = Mais { $count }, anteriores: { $line }
roadmap-history-nothing = Ainda não há nada anotado sobre { $id }.
## Plans made of templates

cmd-plan-templates = See what plans can be made of
    .name = plan templates
cmd-plan-new = Make a plan of a template
    .name = plan new
    .opt-template = Template
    .opt-anchors = Days it is counted from
    .opt-sides = Sides
    .opt-tags = What applies
    .opt-name = Name
    .opt-participants = Participants
    .opt-hosts = Hosts
    .opt-given = Said already
    .hint-anchors = departure=9.10.2027; return=21.10.2027
    .hint-sides = sending=porto; hosting=bristol
cmd-plan-check = See what is worth a look in a proposed plan
    .name = plan check
    .opt-plan = Number
    .opt-page = Page
cmd-plan-make = Agree to a proposed plan
    .name = plan make, plan agree
    .opt-plan = Number
cmd-plan-list = See the plans that run
    .name = plan list, plans
cmd-plan-show = See what comes next in a plan
    .name = plan show
    .opt-plan = Number
    .opt-page = Page
cmd-plan-end = End a plan
    .name = plan end
    .opt-plan = Number
cmd-plan-resume = Take up a plan that was ended
    .name = plan resume
    .opt-plan = Number
cmd-plan-role = Name who answers for a role of a plan
    .name = plan role
    .opt-plan = Number
    .opt-role = Role
    .opt-person = Person
    .opt-side = City
    .opt-substitute = Substitute
cmd-plan-roles = See who answers for what in a plan
    .name = plan roles
    .opt-plan = Number
cmd-plan-add = Put one more date into a plan
    .name = plan add
    .opt-plan = Number
    .opt-title = Title
    .opt-due = By when
    .opt-role = Role
    .opt-side = Side
    .opt-remind = Days before
    .opt-zone = Zone
cmd-plan-roll = Use a plan again for other days
    .name = plan roll, plan again
    .opt-plan = Number
    .opt-anchors = Days it is counted from
    .opt-name = Name
    .opt-given = Said already
    .hint-anchors = departure=7.10.2028; return=19.10.2028
cmd-plan-rehearse = See what would be sent to whom and when
    .name = plan rehearse
    .opt-plan = Number
    .opt-from = From
    .opt-until = Until
    .opt-page = Page
cmd-plan-export = Get a plan as a file
    .name = plan export
    .opt-plan = Number
    .opt-as = Form
cmd-plan-import = Take a plan in from a file
    .name = plan import
    .opt-text = Plan

choice-paper-yaml = yaml
choice-paper-csv = csv, table

# A title by itself, in the reader's language where it is known.
plan-title = { $title }
plan-named = { $id } { $title }
plan-named-as = { $id } { $title }: { $name }
plan-template = { $id }: { $title } ({ $count ->
    [one] one date
   *[other] { $count } dates
})
plan-which-template = Which template? Answer with the number.
plan-no-template = I do not know a template { $text }. These are here: { $known }. More on them: { $prefix }plan templates
plan-ask-anchors = { $count ->
    [one] From which day is it counted?
   *[other] From which days is it counted? Please answer in one message, one line each:
}
plan-anchor = { $label }
plan-which-sides = Which city has which side ({ $sides })? Please add for instance: --sides "{ $example }"
plan-empty = None of its dates would be left. Please look at the days and at what applies.

plan-proposed = { $plan }: not made yet, please look first
plan-span = { $count ->
    [one] One date, { $first }
   *[other] { $count } dates, from { $first } to { $last }
} ({ $cities })
plan-found-moved = { $count ->
    [one] One date fell on a weekend or closed day and was moved.
   *[other] { $count } dates fell on weekends or closed days and were moved.
}
plan-found-past = { $count ->
    [one] One date has passed already; it will stand as open.
   *[other] { $count } dates have passed already; they will stand as open.
}
plan-found-fixed = { $count ->
    [one] One date is set by others, please check it.
   *[other] { $count } dates are set by others, please check them.
}
plan-found-left-out = Left out what is counted from a day not given: { $anchors }
plan-found-overlapping = Runs at the same time: { $plans }
plan-found-nothing = Nothing is worth a second look.
plan-found-all = All of them: { $line }
plan-check-fixed = Set by others, please check: { $title }, { $when }
plan-check-past = Passed already: { $title }, { $when }
plan-check-moved = Moved from { $before } to { $when }: { $title }
plan-and-more = { $count } more
plan-make-question = Make it?
plan-make-how = 👍 yes, or: { $line }
plan-proposal-gone = There is no proposal { $id } here any more. A new one: { $prefix }plan new

plan-made = { $plan }: { $count ->
    [one] one date
   *[other] { $count } dates
} for { $cities }, from { $first } to { $last }
plan-made-how = What comes next: { $line }
plan-unknown = There is no { $id } here. The plans: { $prefix }plan list
plan-has-ended = { $id } has ended. To take it up again: { $prefix }plan resume { $id }
plan-none = No plan runs here. What there is: { $prefix }plan templates
plan-line = { $plan }: { $open } open, { $done } done, next on { $when }
plan-line-done = { $plan }: all { $done } done
plan-counts = { $count ->
    [one] One date
   *[other] { $count } dates
}: { $done } done, { $open } to come, { $late } still open after their date
plan-more = { $count } more: { $line }
plan-ended = Ended on { $day }.
plan-ended-now = { $plan } has ended. { $count ->
    [0] Nothing was open.
    [one] One open date was given up.
   *[other] { $count } open dates were given up.
}

plan-role = { $role }, { $city }: { $people }
plan-role-substitute = { $role }, { $city }: { $people }, substitute: { $substitutes }
plan-roles-free = Nobody named, so with whoever holds the role or coordinates: { $roles }
plan-no-role = This plan has no role { $text }. These work: { $roles }
plan-no-side = This plan has no side { $text }. These work: { $sides }
plan-which-city = Which city of { $id }? Please add one of these with --side: { $cities }

plan-rehearsed = { $plan }: { $count ->
    [one] one message
   *[other] { $count } messages
} if nothing changes. Nothing has been sent.
plan-rehearsed-line = { $when } { $city }, to { $people }: { $items }
plan-rehearsed-quiet = { $when } { $city }, to the room: { $items }
plan-rehearsed-more = { $count } more: page { $page }
plan-rehearsed-nothing = { $plan }: nothing would be sent in that time.
plan-exported = { $plan }, as a file. People are not in it.

# What is wrong with a template or a plan in a file; { $path } says where.
plan-faults = { $count ->
    [one] I cannot take this in, one place does not fit. Nothing was saved.
   *[other] I cannot take this in, { $count } places do not fit. Nothing was saved.
}
plan-faults-more = { $count } more
plan-fault = { $path }: { $words }
plan-fault-missing = missing
plan-fault-unknown-key = unknown key; known here: { $known }
plan-fault-no-group = no group of keys
plan-fault-no-list = no list
plan-fault-no-text = no text; put it in quotes
plan-fault-no-switch = neither true nor false
plan-fault-length = a text has 1 to { $most } characters
plan-fault-number = no whole number from { $least } to { $most }
plan-fault-not-among = { $text } does not fit here; one of { $known }
plan-fault-clock = no time of day such as "17:00"
plan-fault-day = no day such as "2027-10-09"
plan-fault-moment = no moment such as "2027-10-09T17:00:00"
plan-fault-no-such-hour = this hour does not exist in { $zone } on that day, or happens twice
plan-fault-zone = { $text } is no time zone
plan-fault-no-such-day = there is no such day in every year
plan-fault-falling = whole days before, each once, the largest first
plan-fault-one-rule = either offset_days or fixed, one of the two
plan-fault-no-key = there is no other milestone { $text }
plan-fault-twice = stands twice
plan-fault-not-here = takes no part in this
plan-fault-items = 1 to { $most } milestones
