cmd-roadmap-add = Pôr um prazo no roteiro
    .name = roteiro novo, roteiro adicionar, prazo novo
    .opt-title = Título
    .opt-due = Até quando
    .opt-owner = Responsável
    .opt-side = Cidade
    .opt-remind = Dias antes
    .opt-zone = Fuso horário
    .opt-track = Vertente
    .opt-per = Assinalado por
    .opt-count = Quantos
    .opt-before = Condição para
cmd-roadmap-list = Ver o que está em aberto
    .name = roteiro lista, roteiro listar, prazos
    .opt-page = Página
    .opt-plan = Plano
    .opt-track = Vertente
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
roadmap-card = { $city }: { $when }. Responsável: { $people }{ $tally }{ $status }
roadmap-card-done = { $city }: { $when }. Responsável: { $people }. Concluído: { $done }{ $who }
roadmap-nobody = ainda por indicar
roadmap-given-up = Este prazo foi posto de parte.

roadmap-line = { $id } { $title }: { $when } ({ $people }){ $tally }{ $status }
roadmap-line-past = { $id } { $title }: ainda em aberto, o prazo era { $when } ({ $people }){ $tally }{ $status }
roadmap-line-waiting = { $id } { $title }: { $when }, em espera: { $cities }{ $status }
roadmap-more = Mais { $count }: { $line }
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
roadmap-card-promised = { $city }: { $when } (novo; antes: { $first }). Responsável: { $people }{ $tally }{ $status }
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
roadmap-digest-own = { $label }{ $id } { $title }, até { $when } ({ $people }){ $status }
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

## Planos a partir de modelos

cmd-plan-templates = Ver a partir de que modelos se fazem planos
    .name = plano modelos
cmd-plan-new = Fazer um plano a partir de um modelo
    .name = plano novo
    .opt-template = Modelo
    .opt-anchors = Datas de referência
    .opt-sides = Lados
    .opt-tags = O que se aplica
    .opt-name = Nome
    .opt-participants = Participantes
    .opt-hosts = Famílias de acolhimento
    .opt-given = Já dito
    .hint-anchors = 9 de outubro de 2027; 21 de outubro de 2027
cmd-plan-check = Ver o que convém verificar num plano proposto
    .name = plano verificar
    .opt-plan = Número
    .opt-page = Página
cmd-plan-make = Aceitar um plano proposto
    .name = plano criar, plano aceitar
    .opt-plan = Número
cmd-plan-list = Ver os planos em curso
    .name = plano lista, planos
cmd-plan-show = Ver o que se segue num plano
    .name = plano ver
    .opt-plan = Número
    .opt-page = Página
cmd-plan-end = Terminar um plano
    .name = plano terminar
    .opt-plan = Número
cmd-plan-resume = Retomar um plano terminado
    .name = plano retomar
    .opt-plan = Número
cmd-plan-role = Dizer quem responde por uma função de um plano
    .name = plano função
    .opt-plan = Número
    .opt-role = Função
    .opt-person = Pessoa
    .opt-side = Cidade
    .opt-substitute = Substituto
cmd-plan-roles = Ver quem responde por quê num plano
    .name = plano funções
    .opt-plan = Número
cmd-plan-add = Acrescentar um prazo a um plano
    .name = plano acrescentar
    .opt-plan = Número
    .opt-title = Título
    .opt-due = Até quando
    .opt-role = Função
    .opt-side = Lado
    .opt-remind = Dias antes
    .opt-zone = Fuso horário
cmd-plan-roll = Usar um plano outra vez para outros dias
    .name = plano renovar, plano repetir
    .opt-plan = Número
    .opt-anchors = Datas de referência
    .opt-name = Nome
    .opt-given = Já dito
    .hint-anchors = 7 de outubro de 2028; 19 de outubro de 2028
cmd-plan-rehearse = Ver o que seria enviado, a quem e quando
    .name = plano ensaiar
    .opt-plan = Número
    .opt-from = De
    .opt-until = Até
    .opt-page = Página
cmd-plan-export = Receber um plano em ficheiro
    .name = plano exportar
    .opt-plan = Número
    .opt-as = Formato
cmd-plan-import = Importar um plano de um ficheiro
    .name = plano importar
    .opt-text = Plano
    .opt-name = Nome

choice-paper-yaml = yaml
choice-paper-csv = csv, tabela
choice-paper-ics = ics, calendário

plan-named = { $id } { $title }
plan-named-as = { $id } { $title } ({ $name })
plan-template = { $id }: { $title } ({ $count ->
    [one] um prazo
   *[other] { $count } prazos
})
plan-which-template = Que modelo? Responda com o número.
plan-no-template = Não conheço nenhum modelo { $text }. Há estes: { $known }. Mais sobre eles: { $prefix }plan templates
plan-ask-anchors = { $count ->
    [one] A partir de que dia se conta?
   *[other] A partir de que dias se conta? Responda numa só mensagem, uma linha por dia:
}
plan-anchor = { $label }
plan-which-sides = Que cidade tem que lado ({ $sides })? Acrescente, por exemplo: --sides "{ $example }"
plan-empty = Não restaria nenhum prazo. Veja os dias e o que se aplica.

plan-proposed = { $plan }: ainda não criado, veja primeiro
plan-span = { $count ->
    [one] Um prazo, { $first }
   *[other] { $count } prazos, de { $first } a { $last }
} ({ $cities })
plan-found-moved = { $count ->
    [one] Um prazo calhava num fim de semana ou dia de encerramento e foi mudado.
   *[other] { $count } prazos calhavam em fins de semana ou dias de encerramento e foram mudados.
}
plan-found-past = { $count ->
    [one] Um prazo já passou; ficará em aberto.
   *[other] { $count } prazos já passaram; ficarão em aberto.
}
plan-found-fixed = { $count ->
    [one] Um prazo é fixado por outros, convém verificá-lo.
   *[other] { $count } prazos são fixados por outros, convém verificá-los.
}
plan-found-left-out = Fica de fora o que se conta a partir de um dia não indicado: { $anchors }
plan-found-overlapping = Em curso ao mesmo tempo: { $plans }
plan-found-nothing = Nada precisa de segunda leitura.
plan-found-all = Todos: { $line }
plan-check-fixed = Fixado por outros, convém verificar: { $title }, { $when }
plan-check-past = Já passou: { $title }, { $when }
plan-check-moved = Mudado de { $before } para { $when }: { $title }
plan-and-more = mais { $count }
plan-make-question = Criar?
plan-make-how = Criar? 👍 sim, ou: { $line }
plan-proposal-gone = Já não há aqui nenhuma proposta { $id }. Uma nova: { $prefix }plan new

plan-made = { $plan }: { $count ->
    [one] um prazo
   *[other] { $count } prazos
} ({ $cities }), de { $first } a { $last }
plan-made-how = O que se segue: { $line }
plan-unknown = Não há aqui nenhum { $id }. Os planos: { $prefix }plan list
plan-has-ended = { $id } terminou. Para o retomar: { $prefix }plan resume { $id }
plan-none = Não há aqui nenhum plano em curso. O que existe: { $prefix }plan templates
plan-line = { $plan }: { $open } em aberto, { $done } concluídos, próximo prazo: { $when }
plan-line-done = { $plan }: todos os { $done } concluídos
plan-counts = { $count ->
    [one] Um prazo
   *[other] { $count } prazos
}: { $done } concluídos, { $open } por vir, { $late } ainda em aberto depois do prazo
plan-more = Mais { $count }: { $line }
plan-ended = Terminado: { $day }.
plan-ended-now = { $plan } terminou. { $count ->
    [0] Nada estava em aberto.
    [one] Um prazo em aberto foi abandonado.
   *[other] { $count } prazos em aberto foram abandonados.
}

plan-role = { $role }, { $city }: { $people }
plan-role-substitute = { $role }, { $city }: { $people }, em substituição: { $substitutes }
plan-roles-free = Sem ninguém indicado, cabe a quem tem a função ou coordena: { $roles }
plan-no-role = Este plano não tem a função { $text }. Estas servem: { $roles }
plan-no-side = Este plano não tem o lado { $text }. Estes servem: { $sides }
plan-which-city = Que cidade de { $id }: { $cities }? Acrescente, por exemplo: --side { $city }

plan-rehearsed = { $plan }: { $count ->
    [one] uma mensagem
   *[other] { $count } mensagens
} se nada mudar. Nada foi enviado.
plan-rehearsed-line = { $when } { $city }, a { $people }: { $items }
plan-rehearsed-quiet = { $when } { $city }, à sala: { $items }
plan-rehearsed-more = Mais { $count }: página { $page }
plan-rehearsed-nothing = { $plan }: nesse tempo nada seria enviado.
plan-exported = { $plan }, em ficheiro. Não constam nele pessoas.

# O que não encaixa num modelo ou num plano em ficheiro; { $path } diz onde.
plan-faults = { $count ->
    [one] Assim não o posso importar, há um ponto que não encaixa. Nada foi guardado.
   *[other] Assim não o posso importar, há { $count } pontos que não encaixam. Nada foi guardado.
}
plan-faults-more = mais { $count }
plan-fault = { $path }: { $words }
plan-fault-missing = falta
plan-fault-unknown-key = chave desconhecida; conhecidas aqui: { $known }
plan-fault-no-group = não é um grupo de chaves
plan-fault-no-list = não é uma lista
plan-fault-no-text = não é um texto; convém pô-lo entre aspas
plan-fault-no-switch = nem true nem false
plan-fault-length = um texto tem de 1 a { $most } caracteres
plan-fault-number = não é um número inteiro de { $least } a { $most }
plan-fault-not-among = { $text } não encaixa aqui; um destes: { $known }
plan-fault-clock = não é uma hora como "17:00"
plan-fault-day = não é um dia como "2027-10-09"
plan-fault-moment = não é um momento como "2027-10-09T17:00:00"
plan-fault-no-such-hour = essa hora não existe em { $zone } nesse dia, ou repete-se
plan-fault-zone = { $text } não é um fuso horário
plan-fault-no-such-day = esse dia não existe todos os anos
plan-fault-falling = dias inteiros antes, cada um uma vez, o maior primeiro
plan-fault-one-rule = offset_days ou fixed, um dos dois
plan-fault-no-key = não há outro prazo { $text }
plan-fault-twice = aparece duas vezes
plan-fault-not-here = não participa nisto
plan-fault-recurs = o que se repete não cabe num plano
plan-fault-columns = uma tabela precisa das colunas { $columns }
plan-fault-items = de 1 a { $most } prazos
## A linha do tempo: um plano ou um ano, em palavras e como imagem

cmd-roadmap-timeline = Ver um plano ou um ano como linha do tempo
    .name = roteiro cronologia, cronologia
    .opt-plan = Plano
    .opt-year = Ano
roadmap-timeline-head = { $subject }: { $count ->
    [0] nenhum prazo
    [one] { $count } prazo
   *[other] { $count } prazos
}
roadmap-timeline-line = { $id } { $title } ({ $cities }): { $when }, { $state }
roadmap-timeline-more = Mais { $count }: { $prefix }roadmap list
roadmap-timeline-no-plan = Não há aqui nenhum plano { $id } com prazos. O que está em aberto: { $prefix }roadmap list
roadmap-timeline-state = { $state ->
    [due-soon] para breve
    [due] é hoje
    [late] ainda em aberto
    [stale] precisa de nova data
    [promised] prometido
    [one-side] concluído de um lado
    [done] concluído
    [waived] não é preciso
    [frozen] em pausa
   *[planned] previsto
}
roadmap-timeline-waits = em aberto: { $cities }
roadmap-timeline-late = ainda em aberto: { $cities }
roadmap-timeline-label = { $day }, { $state }
roadmap-timeline-title = Prazos de { $subject } · { $city }
roadmap-timeline-entry = { $id } { $title }
roadmap-timeline-joint = Conjuntos
roadmap-timeline-today = hoje, { $day }
roadmap-timeline-closed = encerramento
roadmap-timeline-gate = outros prazos esperam por este
roadmap-timeline-marks = Uma barra começa com o primeiro lembrete e acaba no dia; cada traço por baixo é um lembrete.
roadmap-timeline-hidden = { $count ->
    [one] Não se mostra { $count } prazo.
   *[other] Não se mostram { $count } prazos.
}
## Dispensado, entregue, mudado, assinalado

cmd-roadmap-waive = Dizer que a parte da sua cidade não é precisa
    .name = roteiro dispensar, prazo dispensar
    .opt-date = Número
    .opt-reason = Motivo
    .opt-side = Cidade
cmd-roadmap-assign = Entregar a parte da sua cidade a alguém
    .name = roteiro entregar, prazo entregar
    .opt-date = Número
    .opt-person = Pessoa
    .opt-role = Função
    .opt-side = Cidade
cmd-roadmap-move = Mudar um prazo
    .name = roteiro mudar, prazo mudar
    .opt-date = Número
    .opt-due = Nova data
    .opt-side = Cidade
    .opt-zone = Fuso
    .opt-sure = Confirmada
    .hint-due = 7 de abril 12:00
cmd-roadmap-agree = Aceitar uma data proposta por outra cidade
    .name = roteiro aceitar, prazo aceitar
    .opt-date = Número
    .opt-side = Cidade
cmd-roadmap-decline = Manter a data ou retirar uma proposta
    .name = roteiro manter, prazo manter
    .opt-date = Número
    .opt-side = Cidade
cmd-roadmap-tick = Assinalar códigos
    .name = roteiro assinalar, prazo assinalar
    .opt-date = Número
    .opt-codes = Códigos
    .opt-side = Cidade
cmd-roadmap-untick = Retirar sinais de códigos
    .name = roteiro desmarcar, prazo desmarcar
    .opt-date = Número
    .opt-codes = Códigos
    .opt-side = Cidade
cmd-roadmap-missing = Ver que códigos faltam (em privado)
    .name = roteiro faltam, prazo faltam
    .opt-date = Número
    .opt-side = Cidade
cmd-roadmap-check = Assinalar uma linha da lista
    .name = roteiro conferir, prazo conferir
    .opt-date = Número
    .opt-line = Linha
    .opt-side = Cidade
cmd-roadmap-uncheck = Retirar o sinal de uma linha
    .name = roteiro desconferir, prazo desconferir
    .opt-date = Número
    .opt-line = Linha
    .opt-side = Cidade
cmd-roadmap-late = Ver o que está em aberto depois do prazo
    .name = roteiro passado, prazo passado
    .opt-page = Página
cmd-roadmap-waiting = Ver o que espera por outra cidade
    .name = roteiro espera, prazo espera
    .opt-page = Página
cmd-roadmap-mine = Ver o que está a seu cargo
    .name = roteiro meu, prazo meu
    .opt-page = Página

choice-per-group = grupo
choice-per-participant = participante
choice-per-host = família
choice-track-official = oficial
choice-track-people = pessoas
choice-track-education = educação
choice-track-economic = economia
choice-track-safety = segurança
roadmap-all-words = todos, todas
roadmap-but-words = exceto, menos, salvo, sem
sentence-roadmap-late-words = o que está atrasado
sentence-roadmap-waiting-words = o que espera pelo outro lado, de que estamos à espera
sentence-roadmap-mine-words = o que tenho de fazer, o que está a meu cargo
roadmap-status = { " · " }{ $word }
roadmap-status-due-soon = para breve
roadmap-status-due = é hoje
roadmap-status-promised = nova data
roadmap-status-frozen = em pausa
roadmap-status-stale = é precisa uma nova data
roadmap-tally = { " · " }{ $counts }
roadmap-count = { $ticked } de { $all }
roadmap-lines = lista: { $checked } de { $all }
roadmap-check-done = ✓ { $number } { $line }
roadmap-check-open = – { $number } { $line }
roadmap-card-waived = { $city }: não é preciso ({ $reason })
roadmap-card-frozen = { $city }: em pausa (o prazo era { $when })
roadmap-card-proposed = { $city } propõe { $when }{ $there }. Falta a resposta: { $cities }
roadmap-state-waived = { $city }: não é preciso
roadmap-state-frozen = { $city }: em pausa
roadmap-waived-now = { $id } { $title }: não é preciso, { $city } ({ $reason }).
roadmap-reason-length = Um motivo tem de 1 a { $most } caracteres, por exemplo: { $prefix }roadmap waive { $id } "este ano não é preciso"
roadmap-assign-whom = Falta indicar a quem, por exemplo: { $prefix }roadmap assign { $id } NOME
roadmap-assign-no-role = { $person } ainda não tem função ({ $city }). Quem me administra pode atribuir uma: { $prefix }role grant
roadmap-date-moved = { $id } { $title } passa para { $when } (antes: { $before }).
roadmap-date-asked = Pergunta feita ({ $cities }): { $id } { $title } em { $when }? Até haver um sim, vale { $before }.
roadmap-date-proposed = { $city } propõe uma nova data para { $id } { $title }: { $when } (até agora { $before }).
roadmap-date-answer = 👍 aceitar · 👎 manter a data, ou: { $agree }, { $decline }
roadmap-date-declined = { $id } { $title }: { $city } prefere manter a data, { $before }.
roadmap-date-withdrawn = { $id } { $title }: a proposta foi retirada, vale { $before }.
roadmap-date-fixed = { $id } { $title }: o dia foi fixado por uma entidade externa. O novo, { $when }, consta do aviso?
roadmap-no-proposal = Não há nova data proposta para { $id }. Para propor uma: { $prefix }roadmap move { $id } 7.4. 12:00
roadmap-own-proposal = Esta proposta para { $id } é da própria cidade; responde a outra. Para a retirar: { $prefix }roadmap decline { $id }
roadmap-gate-open = { $id } vem depois de { $gates }.
roadmap-gate = { $id } «{ $title }» (ainda em aberto)
roadmap-gate-counts = { $id } «{ $title }» (até agora { $ticked } de { $all })
roadmap-gate-codes = { $id } «{ $title }» (ainda em aberto para { $codes })
roadmap-ticks-missing = { $id }: { $ticked } de { $all }. Com o último fica concluído: { $prefix }roadmap tick { $id } todos
roadmap-ticked = { $id } { $title }: { $ticked } de { $all }
roadmap-missing = { $id } { $title }: { $ticked } de { $all }. Faltam: { $codes }
roadmap-checked = { $id } lista: { $checked } de { $all }
roadmap-nothing-ticked = { $id } não tem códigos para assinalar. Quando estiver concluído: { $prefix }roadmap done { $id }
roadmap-no-code = Leio códigos de { $first } a { $last }, como aqui: { $first } { $last }
roadmap-no-line = { $id } { $count ->
    [0] não tem lista
    [one] tem uma lista de uma linha
   *[other] tem uma lista de { $count } linhas
}. Para a ver: { $prefix }roadmap show { $id }
roadmap-codes-up-to = Os códigos que faltam em { $id } digo-os a { $people }.
roadmap-codes-privately = Só digo os códigos onde mais ninguém lê. Basta escrever-me em privado: { $line }
roadmap-more-on = Mais: { $line }
roadmap-nothing-late = Nada em aberto depois do prazo.
roadmap-nothing-waits = Nada espera por outra cidade.
roadmap-nothing-mine = Nada em aberto a seu cargo.
roadmap-else-also = { $then } Aviso também { $people }.
roadmap-also-told = Aviso também { $people }
roadmap-thawed = { $id } { $title }: a pausa terminou e entretanto o prazo, { $when }, passou. Para quando será? Basta responder com uma nova data.
roadmap-told-waived = { $id } { $title }: { $own }, parte dispensada; { $other }, parte ainda em aberto (o prazo era { $when }).
roadmap-terms-end = { $count ->
    [one] Este mandato está indicado até { $day }: { $people }
   *[other] Estes mandatos estão indicados até { $day }: { $people }
}
roadmap-history-waived = { $when }: { $person } disse que a parte não é precisa ({ $city }): { $new }
roadmap-history-unwaived = { $when }: { $person } disse que afinal a parte é precisa ({ $city })
roadmap-history-assigned = { $when }: { $person } entregou a parte a { $taker } ({ $city }, até então { $giver })
roadmap-history-given-role = { $when }: { $person } passou-o a outra função: { $new } (até então { $old })
roadmap-history-moved = { $when }: { $person } mudou-o de { $before } para { $until }
roadmap-history-proposed = { $when }: { $person } propôs ({ $city }) { $until } em vez de { $before }
roadmap-history-agreed = { $when }: { $person } aceitou ({ $city }) { $until }
roadmap-history-declined = { $when }: { $person } manteve ({ $city }) { $before } em vez de { $until }
roadmap-history-withdrawn = { $when }: { $person } retirou a proposta de { $until }
roadmap-history-checked = { $when }: { $person } assinalou a linha { $new } ({ $city })
roadmap-history-unchecked = { $when }: { $person } retirou o sinal da linha { $new } ({ $city })
roadmap-history-ticked = { $when }: { $person } assinalou códigos ({ $city }): { $new } (até então { $old })
roadmap-history-role = quem tem a função
roadmap-role-coordinator = coordenação
roadmap-role-teacher = docente
roadmap-role-chair = presidência
roadmap-role-mayor = gabinete da presidência da câmara
roadmap-role-crisis-officer = proteção civil

# Funções dos planos; entre parênteses, o que se escreve

plan-role-word = { $key ->
    [coordinator] coordenação (coordinator)
    [teacher] responsável do grupo (teacher)
    [deputy] segundo adulto do grupo (deputy)
    [host_finder] procura de famílias de acolhimento (host_finder)
    [safeguarding] proteção de menores (safeguarding)
    [treasurer] finanças (treasurer)
    [crisis] gestão de crises (crisis)
    [mayors_office] gabinete da presidência (mayors_office)
    [chair] presidência (chair)
    [secretary] secretariado (secretary)
    [participation] grupos de moradores (participation)
    [producer] produção (producer)
    [culture] cultura (culture)
    [permits] licenças (permits)
    [safety] segurança (safety)
    [words] tradução (words)
    [group_leader] responsável do grupo participante (group_leader)
    [observer] observação (observer)
    [leaving] pessoa que sai (leaving)
    [acting] interinidade (acting)
    [successor] pessoa sucessora (successor)
    [head] direção ou presidência (head)
    [other_side] coordenação da cidade parceira (other_side)
    [school_liaison] contacto com as escolas (school_liaison)
   *[other] { $key }
}

## What is not typed about a date
roadmap-never-typed = Por favor, não escrever aqui: { $what }
roadmap-stays-waived = Continua a constar que não é preciso. Se afinal for: { $line }
roadmap-falling = Com prazo num dia agora encerrado: { $dates }. As datas ficam até alguém as mudar: { $line }
