### Finding a time: the commands, the card, and what is said about answers.

## Commands

cmd-poll-add = Encontrar uma hora que sirva às duas cidades
    .name = sondagem nova, consulta nova
    .opt-title = Título
    .opt-slots = Horas
    .opt-lasts = Minutos
    .opt-until = Respostas até
    .opt-ask = A quem perguntar
    .opt-zone = Fuso
    .hint-title = Sessão da comissão
    .hint-slots = 17.4. 9:00, 18.4. 16:30
    .hint-lasts = 90
    .hint-until = 10 de abril
    .hint-ask = coordenação, docente
cmd-poll-list = Ver para que se procura uma hora
    .name = sondagem lista, sondagens
cmd-poll-show = Ver quem pode e quando
    .name = sondagem ver
    .opt-poll = Sondagem
cmd-poll-answer = Dizer quando se pode
    .name = sondagem responder
    .opt-poll = Sondagem
    .opt-answer = Resposta
    .opt-turn = Mudança
    .opt-was = Antes
cmd-poll-withdraw = Retirar tudo o que se disse
    .name = sondagem retirar
    .opt-poll = Sondagem
cmd-poll-pick = Fazer um evento de uma das horas
    .name = sondagem escolher
    .opt-poll = Sondagem
    .opt-slot = Número
cmd-poll-close = Não aceitar mais respostas
    .name = sondagem fechar
    .opt-poll = Sondagem
cmd-poll-reopen = Aceitar respostas de novo
    .name = sondagem reabrir
    .opt-poll = Sondagem

## The card

poll-lasts = { $minutes ->
    [one] { $minutes } minuto
   *[other] { $minutes } minutos
}
poll-closed-mark = respostas encerradas
poll-picked-mark = agora { $event }
poll-time = { $city }: { $when }
poll-time-marked = { $city }: { $when } ({ $marks })
poll-slot = { $slot } { $time }
poll-until = Respostas até { $until }
poll-until-in = Respostas até { $until } ({ $city })
poll-answered = { $count } com resposta
poll-how = O número diz sim, 👎 nenhuma. Ou responda: 1 sim, 2 se for preciso, 3 não
poll-how-many = Responda com os números: 1 3 (sim), ou: 1 sim, 2 se for preciso, 3 não
poll-how-tap = Toque nas horas que servem; outra vez: «se for preciso» e «não». Ou por palavras: 1 sim, 2 se for preciso, 3 não
poll-by-text = Por palavras
poll-said = { $id }: sim { $yes }; se for preciso { $maybe }; não { $no }.

## Who can when

poll-slot-own = { $slot } { $when }
poll-who-yes = sim: { $names }
poll-who-maybe = se for preciso: { $names }
poll-who-no = não: { $names }
poll-waiting = Ainda sem resposta: { $names }
poll-entry = { $id } { $title }: respostas até { $until }
poll-list-none = Não se procura nenhuma hora aqui. Começar: { $prefix }poll add

## What people are told

poll-person = { $person }
poll-nudge = { $id } { $title }: que horas servem? Respostas até { $until }; basta responder com os números.
poll-picked = { $id } { $title } já tem hora. Agora é { $event }; a inscrição faz-se no cartão de { $event }.
poll-reopened = { $id } { $title }: a hora está de novo em aberto, { $event } não se realiza.
poll-best = { $id } { $title }: já não se aceitam respostas. O número { $slot } serve a { $can } de { $count }:
poll-best-how = Fazer dele um evento? 👍 sim, ou outro: { $prefix }poll pick { $id } { $other }
poll-best-tap = Fazer dele um evento? Outro: { $prefix }poll pick { $id } { $other }
poll-nobody = { $id } { $title }: já não se aceitam respostas. Ninguém respondeu.
poll-none-fits = { $id } { $title }: já não se aceitam respostas. Nenhuma das horas serve a ninguém.
poll-late = (Esta mensagem chega com { $hours } h { $minutes } min de atraso: estive indisponível.)

## What does not fit

poll-unknown = Não há { $id } aqui. Todas as sondagens: { $prefix }poll list
poll-up-to = Responsável por { $id }: { $people }.
poll-no-slot = { $id } tem os números 1 a { $last }.
poll-title-length = Uma sondagem precisa de um título de { $most } caracteres no máximo.
poll-slots-count = Indique, por favor, de { $least } a { $most } horas diferentes. Assim funciona: 17.6. 9:00, 18.6. 16:30
poll-slot-past = O momento indicado, { $when }, já passou.
poll-ask-unknown = { $name } não é uma função nem alguém que já tenha escrito aqui. Assim funciona: --ask coordinator
poll-until-past = O momento indicado, { $until }, já passou. Assim funciona: --until { $example }
poll-until-late = O fim das respostas, { $until }, é depois da primeira hora, { $first }. Tem de ser antes.
poll-ended = { $id } { $title }: já não se aceitam respostas.
poll-over = Podia responder-se a { $id } { $title } até { $until }.
poll-open-already = { $id } { $title }: aceitam-se respostas.
poll-picked-already = { $id } já passou a { $event }. Para escolher de novo: { $prefix }poll reopen { $id }

poll-pick-how = Para fazer de uma um evento, por exemplo: { $line }
