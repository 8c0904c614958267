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

# What one may type in an answer to a reminder.
answer-done = concluído, feito, pronto

# A card, or one of its lines; each city's line is said in its own language.
roadmap-card = { $city }: { $when }. Responsável: { $people }
roadmap-card-done = { $city }: { $when }. Responsável: { $people }. Concluído: { $done }
roadmap-nobody = ainda por indicar
roadmap-given-up = Este prazo foi posto de parte.

roadmap-line = { $id } { $title }: { $when } ({ $people })
roadmap-line-past = { $id } { $title }: ainda em aberto, o prazo era { $when } ({ $people })
roadmap-line-waiting = { $id } { $title }: { $when }, em espera: { $cities }
roadmap-more = Mais { $count }: { $prefix }roadmap list { $page }
roadmap-nothing = Nada em aberto. Pôr um prazo no roteiro: { $prefix }roadmap add

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
roadmap-answer = ✅ concluído, ou responder: concluído
roadmap-answer-several = Quando algo estiver concluído, escrever por exemplo: { $prefix }roadmap done { $id }

roadmap-title-length = Um título tem de 1 a { $most } caracteres.
roadmap-past = O momento indicado, { $when }, já passou. Assim funciona: { $prefix }roadmap add "{ $title }" { $example }
roadmap-which-city = Para que cidade é? Basta acrescentar: --side { $city }
roadmap-which-part = { $id } diz respeito a { $cities }. Basta acrescentar a cidade, por exemplo: { $prefix }roadmap done { $id } --side { $city }
roadmap-no-side = Não conheço { $text } como cidade. Assim funciona: { $cities }
roadmap-unknown = Não há { $id } aqui. O que está em aberto: { $prefix }roadmap list
roadmap-done-given-up = { $id } foi posto de parte. Para o retomar: { $prefix }roadmap reopen { $id }
roadmap-part-up-to = Quem pode dizer isto de { $id } ({ $city }): { $people }
roadmap-part-up-to-city = Isto pode ser dito de { $id } na sala da respetiva cidade ({ $city }).
roadmap-plan-up-to = Quem pode alterar o roteiro ({ $cities }): { $people }
