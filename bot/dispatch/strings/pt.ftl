### O que se diz das próprias linhas e opções, seja qual for o comando.

## Comandos

cmd-ping = Ver logo que estou cá
    .name = ping
    .opt-text = texto
cmd-help = Ver o que sei fazer
    .name = ajuda
    .opt-topic = comando

dispatch-pong = pong { $text }

## Linhas

dispatch-near = Não conheço { $typed }. Seria: { $suggestion }
dispatch-unknown = Não percebi. O que sei fazer: { $prefix }help
dispatch-too-long = É demasiado longo para mim: leio até { $most } caracteres.
dispatch-leftover = Não sei a que pertence { $text }. Assim funciona: { $line }
dispatch-quote-open = Falta fechar as aspas antes de { $text }. Assim funciona: { $line }
dispatch-unknown-option = Não conheço { $option } aqui. Assim funciona: { $line }
dispatch-near-option = Não conheço { $option } aqui. Seria: { $near }
dispatch-option-empty = Falta o valor depois de { $option }. Assim funciona: { $line }
dispatch-option-twice = { $option } aparece duas vezes. Assim funciona: { $line }
dispatch-misread = { $problem } Assim funciona: { $line }

## Perguntas

dispatch-done = Feito.
dispatch-done-there = Feito, em { $room }.
dispatch-thread-title = Respostas
dispatch-appears-in = Aparece em { $room }.
dispatch-lapsed = Já não é possível responder a isto. O que sei fazer: { $prefix }help
dispatch-by-text = Responder por palavras
dispatch-fill-in-again = Preencher de novo
dispatch-up-to-group = Isto cabe a membros com o cargo escolhido em { $prefix }setup.
dispatch-on-a-server = Isso faz-se num canal do servidor em causa, não em privado.
dispatch-out-of-sight = Só o digo a quem pode ler o canal correspondente. O que diz respeito à própria pessoa funciona em todo o lado: { $prefix }help
dispatch-mute = Em { $room } pode ler mas não escrever; por isso não digo lá nada em seu nome.
dispatch-room-gone = O canal em que eu escrevia neste servidor já não existe. A coordenação escolhe outro: { $prefix }setup
dispatch-members-only = Só respondo a membros dos servidores desta geminação. A entrada pede-se à coordenação.
dispatch-not-in-private = Escreva-me num canal do servidor, onde outros também leem. Com alunos não falo em privado.
dispatch-empty-message = Nesta mensagem não há palavras.
dispatch-which = Qual é a pretendida?
dispatch-whose-clock = Pela hora de que cidade? (Para ficar: { $prefix }person zone)
dispatch-ask-one = Ainda falta: { $option }. Basta responder com isso.
dispatch-ask-all = Responda, por favor, numa só mensagem, uma linha para cada:
dispatch-ask-some = { $needed ->
    [one] Responda, por favor, numa só mensagem, uma linha para cada; só a primeira é necessária:
    [2] Responda, por favor, numa só mensagem, uma linha para cada; só as duas primeiras são necessárias:
   *[other] Responda, por favor, numa só mensagem, uma linha para cada; só as primeiras { $needed } são necessárias:
}
dispatch-form-too-many = Pedi { $asked } linhas e li { $lines }. Responda de novo, por favor, uma linha para cada.

## Direitos e falhas

dispatch-up-to = Quem pode fazer isto ({ $city }): { $people }.
dispatch-up-to-nobody = Isto cabe à coordenação ({ $city }); ainda não há ninguém indicado.
dispatch-up-to-admins = Isto cabe a quem me administra.
dispatch-my-fault = Não funcionou, e a falha é minha. Nada foi guardado. Tente mais tarde, por favor. (Código { $code })

## Opções: o que li e o que serve

option-no-number = { $text } não é um número.
option-number-outside = { $text } não serve; serve um número de { $least } a { $most }.
option-no-switch = Li { $text }; aqui serve sim ou não.
option-no-switch-or-language = Li { $text }; aqui serve sim, não ou uma língua: { $languages }.
option-no-id = Li { $text }; aqui serve uma referência como { $example }.
option-no-city = Não conheço a cidade { $text }. Conheço { $cities }.
option-no-language = Não falo { $text }. Conheço { $languages }.
option-no-zone = Não conheço o fuso horário { $text }.
option-no-choice = Li { $text }; o que serve: { $choices }.
option-no-list = Não há nada em { $text }.
option-on-words = ligar, sim, s, ligado
option-off-words = desligar, não, n, desligado

## Datas

option-no-date = Não consigo ler { $text } como data.
option-time-missing = Depois de { $text } falta a hora.
option-day-only = Aqui serve só um dia, sem hora; li { $text }.
option-no-such-day = Não há { $day } de { $month }.
option-no-such-day-that-year = Não há { $day } de { $month } de { $year }.
option-no-such-time = Não há a hora que está em { $text }.
option-year-outside = Conheço os anos de { $earliest } a { $latest }; li { $text }.
option-other-weekday = Li { $text }, mas a data é { $when }.
option-just-passed = O dia indicado, { $when }, já passou; com o ano, sei de que dia se trata.
option-two-dates = { $text } pode ler-se de duas maneiras.
option-which-half = Antes ou depois do meio-dia?
option-which-midnight = A meia-noite no início ou no fim desse dia?
option-which-weekday = { $weekday ->
    [1] Qual segunda-feira?
    [2] Qual terça-feira?
    [3] Qual quarta-feira?
    [4] Qual quinta-feira?
    [5] Qual sexta-feira?
    [6] Qual sábado?
   *[other] Qual domingo?
}
option-clocks-skip = Não há { $time } no dia indicado ({ $place }, { $day }): os relógios passam de { $before } para { $after }.
option-clocks-repeat = Há duas vezes { $time } no dia indicado ({ $place }, { $day }): os relógios recuam de { $before } para { $after }.
option-candidate = { $when }
option-candidate-before = { $when }, antes de os relógios recuarem
option-candidate-after = { $when }, depois de os relógios recuarem
option-month-1 = janeiro
option-month-2 = fevereiro
option-month-3 = março
option-month-4 = abril
option-month-5 = maio
option-month-6 = junho
option-month-7 = julho
option-month-8 = agosto
option-month-9 = setembro
option-month-10 = outubro
option-month-11 = novembro
option-month-12 = dezembro

## Ajuda

help-what = O que pretende fazer? Basta responder com o número.
help-choose = O que pretende fazer?
help-task = { $summary }: { $line }
help-more = Mais sobre um: { $lines }
help-human = Falar com uma pessoa: { $operator }
help-given = { $option }:{ $label }
help-also = também: { $options }
help-also-commands = Também: { $lines }
help-more-commands = Mais { $count }: { $line }
help-example = Exemplo: { $line }
help-steps = Passo a passo: { $line }

## Palavras com que se responde

answer-yes = sim, s, ok, claro, claro que sim, sim por favor, sim obrigado, sim obrigada, pode ser, de acordo, combinado, com certeza, vou, eu vou
answer-no = não, n, não obrigado, não obrigada, melhor não, não posso, não posso ir, não vou

## Desfazer

cmd-undo = Desfazer o que acabei de fazer
    .name = desfazer, anular
dispatch-undo-nothing = Não há aqui nada para desfazer dos últimos dez minutos.
dispatch-undo-not = Não consegui desfazer isso. { $why }
dispatch-undo-final = O que fez por último não pode ser desfeito.
dispatch-undone = Desfeito ({ $line }).
dispatch-again = Outra vez: { $when }{ $who }. { $back }
dispatch-again-by = { " " }({ $person })
dispatch-back-tap = Desfazer: retirar a reação
dispatch-back = Desfazer: { $line }

## Para quantas pessoas, atrás de um número

option-people-words = pessoas, pessoa, lugares, lugar

## Leitura tolerante

dispatch-read = Li: { $line }
dispatch-reading = { $when }: { $text }
dispatch-reading-line = { $line }
sentence-remind-add-words =
    lembra-me <due> de <text>, lembra-me de <text> <due>, lembre-me <due> de <text>, lembre-me de <text> <due>,
    lembra-me <due> que <text>, lembre-me <due> que <text>, lembra-me <due> para <text>, lembre-me <due> para <text>
sentence-remind-everyone-words =
    lembra-nos <due> de <text>, lembra-nos de <text> <due>, lembre-nos <due> de <text>, lembre-nos de <text> <due>
sentence-remind-this-words =
    lembra-me disto <due>, lembre-me disto <due>, lembra-me desta mensagem <due>, lembre-me desta mensagem <due>
sentence-roadmap-list-words = o que está em aberto, o que está ainda em aberto, o que ainda está em aberto, o que falta fazer, o que falta
sentence-event-list-words = que eventos há, quais são os próximos eventos, que eventos temos
sentence-remind-list-words = que lembretes há, quais são os lembretes
sentence-help-words = o que sabes fazer, o que sabe fazer, o que podes fazer
sentence-undo-words = desfaz isso, desfaça isso, anula isso
sentence-roadmap-done-words = <date> está concluído, <date> está concluída, <date> está feito, <date> está feita

## Respostas sem efeito e opções no fim de um texto

dispatch-option-in-text = Li { $option } como parte do texto. Se não era isso: { $prefix }undo e depois { $line }
dispatch-stray = Esta mensagem não aceita essa resposta, e não a transmiti. O que sei fazer: { $prefix }help
dispatch-stray-done = O que está concluído? Assim funciona: { $prefix }roadmap done M7, ou para um lembrete { $prefix }remind done R5
dispatch-stray-only = Responda, por favor, só com uma destas palavras: { $words }

## O que pode seguir uma resposta

answer-thanks = obrigado, obrigada, muito obrigado, muito obrigada

## Files: read from a message, and pictures

dispatch-file-option = ficheiro
dispatch-file-wanted = Para isto é preciso um ficheiro: pode ser enviado com este comando como legenda, ou o comando pode responder à mensagem que o contém. O texto também pode vir nas linhas abaixo do comando.
dispatch-file-none = Nessa mensagem não há nenhum ficheiro que eu possa ler. Basta responder a uma mensagem com um ficheiro, ou escrever o texto nas linhas abaixo do comando.
dispatch-file-too-large = O ficheiro tem mais de { $kib } KiB, e não leio mais do que isso. Nada foi importado.
dispatch-file-no-text = O ficheiro não contém texto simples. É preciso guardá-lo como texto em UTF-8 e enviá-lo de novo.
dispatch-file-not-now = Não consegui abrir o ficheiro, e nada foi importado. É possível tentar de novo mais tarde, ou escrever o texto nas linhas abaixo do comando.
dispatch-in-picture = { $it }
## Com que frequência algo se repete

option-no-rhythm = Não percebo a frequência de «{ $text }». Serve: dia, dia útil, semana, 2 semanas, segunda e quinta, 2.ª quinta-feira, última sexta-feira, mês, ano.
rhythm-outside = Não consigo seguir esta repetição: { $rule }. Serve: por dias, semanas, meses ou anos, em dias da semana, num dia da semana do mês ou num dia do mês.
rhythm-weekday = { $day ->
    [1] às segundas-feiras
    [2] às terças-feiras
    [3] às quartas-feiras
    [4] às quintas-feiras
    [5] às sextas-feiras
    [6] aos sábados
   *[7] aos domingos
}
rhythm-days = { $every ->
    [1] todos os dias
   *[other] de { $every } em { $every } dias
}
rhythm-working-days = de segunda a sexta-feira
rhythm-weeks = { $every ->
    [1] todas as semanas
   *[other] de { $every } em { $every } semanas
}
rhythm-weekdays = { $every ->
    [1] { $days }
   *[other] de { $every } em { $every } semanas, { $days }
}
rhythm-months = { $every ->
    [1] todos os meses
   *[other] de { $every } em { $every } meses
}
rhythm-nth = { $every ->
    [1] todos os meses
   *[other] de { $every } em { $every } meses
}, { $day ->
    [6] no { $nth ->
        [-1] último
       *[other] { $nth }.º
    } sábado
    [7] no { $nth ->
        [-1] último
       *[other] { $nth }.º
    } domingo
   *[other] na { $nth ->
        [-1] última
       *[other] { $nth }.ª
    } { $day ->
        [1] segunda
        [2] terça
        [3] quarta
        [4] quinta
       *[5] sexta
    }-feira
}
rhythm-years = { $every ->
    [1] todos os anos
   *[other] de { $every } em { $every } anos
}
rhythm-until = { $rhythm }, até { $until }
rhythm-times = { $rhythm }, { $count ->
    [one] { $count } vez
   *[other] { $count } vezes
}

## Vários valores com nome num texto

option-no-pair = Não sei a que pertence { $text }. Pode indicar-se: { $names }
option-pair-unread = { $why } Assim funciona: { $example }

## Months and weeks (pictures and agendas)

option-this-month-words = mês, este mês
option-next-month-words = próximo, próximo mês, o próximo mês, mês que vem
option-this-week-words = semana, esta semana
option-next-week-words = próxima, próxima semana, a próxima semana, semana que vem
option-no-period = Não consigo ler { $text } como mês nem como semana.
## Finding a time

option-no-marks = Não consigo ler { $text } como respostas.
# What one may type in an answer: possible, though not easily
answer-if-need-be = se for preciso, se for necessário, talvez, maybe
