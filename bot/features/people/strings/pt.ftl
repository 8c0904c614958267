people-hello = Sou o Jumelage, um programa para geminações de cidades: datas, lembretes, tradução.
people-hello-answer = { $language }: responda { $number }
people-hello-several = várias: { $numbers }
people-hello-help = O que sei fazer: { $prefix }help · O que guardo: { $prefix }mydata
people-invite-declined = Só entro a convite de { $servers }. Por favor, peça o convite à coordenação da cidade geminada.
people-invite-closed = De momento não entro em mais salas. Por favor, fale com quem me administra.
people-which-city = De que cidade é esta sala?
people-both = ambas
people-all = todas
people-both-words = ambas, todas, comum
people-room-of-city = Cidade desta sala: { $city } ({ $languages }). Aqui é { $now }.
people-room-shared = Esta sala é agora comum: { $cities } ({ $languages }).
people-room-next =
    A seguir: ligar uma sala: { $prefix }room link · primeira data: { $prefix }event add · tudo o resto: { $prefix }help
    Leio apenas o que for escrito a partir de agora e, sem que me perguntem, falo no máximo uma vez por manhã.
    O que guardo: { $prefix }mydata · Já não sou preciso? Basta retirar-me da sala.
people-room-languages = A partir de agora, nesta sala falo { $languages }.
people-no-city = Não conheço a cidade { $text }. Pode ser { $cities }: { $prefix }room city { $example }
people-room-up-to = Quem pode decidir isso ({ $city }): { $people }.
people-not-set = por definir
people-show-city = Cidade: { $city }
people-show-languages = Línguas: { $languages }
people-show-translates = Sem ligação a outra sala. Tradução: ligada
people-show-translates-not = Sem ligação a outra sala. Tradução: desligada
people-show-linked = Salas ligadas: { $cities }. O que aqui se escreve lê-se lá em tradução.
people-show-linked-not = Salas ligadas: { $cities }. O que aqui se escreve lê-se lá tal como está. Tradução: desligada
people-show-change = Alterar: { $prefix }room city · { $prefix }room language · { $prefix }room translate · { $prefix }room link
people-prefix-odd = { $text } não pode ficar antes dos comandos. Servem um a três sinais, como ! ou ?: { $prefix }room prefix ?
people-prefix-set = A partir de agora, nesta sala os comandos começam por { $prefix }.

people-link-code = Na outra sala, da qual também tenho de fazer parte, escreva dentro de 30 minutos: { $prefix }room link { $code }
people-link-code-elsewhere = Na outra rede: { $prefix }room link { $code }
people-link-discord = A outra sala está no Discord. O Discord, uma empresa dos EUA, passa então a guardar o que aqui se escreve.
people-link-if-discord = Se a outra sala estiver no Discord: o Discord, uma empresa dos EUA, passa então a guardar o que aqui se escreve.
people-link-question = Esta sala fica ligada à de outra cidade: { $city } ({ $languages }). O que aqui se escreve passa a ser mostrado lá, com nome e cidade. Pode ser? 👍 sim 👎 não ({ $prefix }room link accept)
people-link-waits = Perguntei na outra sala ({ $city }). A ligação faz-se assim que alguém de lá disser que sim.
people-link-declined = Resposta da outra sala ({ $city }): por agora, prefere não ficar ligada.
people-link-not-made = As salas ficam como estão; nada é transmitido.
people-linked = Ligação feita com { $cities }. O que aqui se escreve lê-se lá, e vice-versa. Os comandos e as minhas respostas ficam aqui. Terminar: { $prefix }room unlink
people-linked-stays = Uma sala ligada continua a ser da sua cidade. Termine lá primeiro a ligação: { $prefix }room unlink
people-link-none = Esta sala não está ligada a nenhuma outra. Ligar uma: { $prefix }room link
people-link-ended-here = A ligação terminou. O que aqui se escreve fica aqui.
people-link-ended = A ligação com a outra sala ({ $city }) terminou. O que aqui se escreve já não chega lá.
people-link-ended-ask = A ligação com a outra sala ({ $city }) terminou. O que aqui se escreve já não chega lá. Para a retomar, fale com { $person }.
people-link-no-wish = Nenhuma outra sala está à espera de resposta. Para ligar uma: { $prefix }room link
people-link-unknown = Não conheço o código ou a sala { $text }. Peça um código novo na outra sala com { $prefix }room link e escreva-o aqui: { $prefix }room link 4711
people-link-same = Esse código é desta mesma sala. Escreva-o na outra: { $prefix }room link
people-link-direct = Uma conversa só entre nós não pode ser ligada. Por favor, faça-o na sala da sua cidade.
people-link-already = Esta sala e a outra ({ $city }) já estão ligadas.
people-link-two = As duas salas já estão ligadas a outras. Termine primeiro uma das ligações: { $prefix }room unlink
people-room-no-city = Primeiro preciso de saber de que cidade é esta sala: { $prefix }room city { $example }
people-link-up-to = Quem pode ligar a sala ({ $city }): { $people }.
people-link-up-to-nobody = Ligar a sala cabe à coordenação ({ $city }); ainda não há ninguém indicado. Quem me administra pode fazê-lo: { $prefix }role grant NOME coordinator
people-shared-room = a sala comum

people-back = Estou de volta. As definições e as datas continuam aqui.
people-back-link = Estou de volta. As definições e as datas continuam aqui; a ligação ({ $city }) só volta a fazer-se depois de um sim. 👍 sim 👎 não

people-new-here = Fica anotada como sua cidade: { $city }. Se não for assim: { $prefix }person city
people-person-shown = { $name }. Cidade: { $city }. Língua: { $language }. Fuso horário: { $zone }.
people-person-accounts = As suas contas: { $accounts }. Separar esta: { $prefix }person part
people-person-change = Alterar: { $prefix }person city · { $prefix }person language · { $prefix }person zone
people-person-city-set = Fica anotado. Cidade: { $city }.
people-person-language-set = A partir de agora respondo-lhe em { $language }.
people-person-zone-set = Leio as suas horas em { $zone }. Lá é agora { $now }.
people-person-several = Há mais de uma pessoa chamada { $name }. Indique o endereço completo, por exemplo @ana:example.org
people-person-unknown = Ainda não conheço { $name }. Indique o endereço completo, por exemplo @ana:example.org

people-account = { $address } ({ $network ->
    [discord] Discord
    [matrix] Matrix
   *[other] { $network }
})
people-join-code = A partir da sua outra conta, escreva-me dentro de 30 minutos: { $prefix }person join { $code }
people-join-question = Este código pertence a { $name }, { $account }. Esta conta também é sua? As duas passam então a ter as mesmas definições, funções, lembretes e inscrições. Diga que sim só se ambas forem suas. 👍 sim 👎 não ({ $prefix }person join accept)
people-join-used = { $person }, o seu código foi usado com outra conta: { $name }, { $account }. Também é sua? As duas passam então a ter as mesmas definições, funções, lembretes e inscrições. Diga que sim só se ambas forem suas. 👍 sim 👎 não ({ $prefix }person join accept)
people-join-waits = Perguntei à sua outra conta, { $account }, na sala onde recebeu o código. Assim que lá disser que sim, as duas ficam juntas.
people-joined = A partir de agora ficam juntas: { $accounts }, com as mesmas definições, funções, lembretes e inscrições. Voltar a separar: { $prefix }person part
people-join-not-made = Nada foi juntado; fica tudo como está.
people-join-no-question = Nenhuma pergunta está à espera da sua resposta. Para juntar a sua outra conta: { $prefix }person join
people-join-unknown = Não conheço o código { $text }; um código vale uma vez e durante 30 minutos. Peça um novo a partir da sua outra conta com { $there }person join e escreva-o aqui: { $prefix }person join 482913
people-join-own = Este código foi pedido com esta mesma conta. Envie-o a partir da outra: { $prefix }person join { $code }
people-join-already = As duas contas já estão juntas. Para as ver: { $prefix }person show
people-join-wait = { $count ->
    [one] Nenhum dos últimos códigos estava certo. Daqui a { $count } minuto posso ler outro.
   *[other] Nenhum dos últimos códigos estava certo. Daqui a { $count } minutos posso ler outro.
}
people-part-alone = Só conheço esta conta sua, por isso não há nada a separar. Para juntar a sua outra conta: { $prefix }person join
people-parted = Esta conta volta a ser independente, com a mesma língua, fuso horário e cidade. As funções, os lembretes e as inscrições ficam com { $accounts }.

people-role-guest = pessoa convidada
people-role-member = membro
people-role-teacher = docente
people-role-coordinator = coordenação
people-role-chair = presidência
people-role-mayor = gabinete da presidência da câmara
people-role-crisis-officer = responsável de crise
people-role-mediator = mediação
people-role-operator = administração
people-role-granted = { $person }: { $role } ({ $city }) a partir de agora.
people-role-held = { $person } já tem a função { $role } ({ $city }).
people-role-revoked = { $person } deixa de ter a função { $role } ({ $city }).
people-role-not-held = { $person } não tem a função { $role } ({ $city }). Quem tem o quê: { $prefix }role list
people-role-line = { $city }, { $role }: { $people }
people-role-in = { $role } ({ $city })
people-role-none = Ainda não há funções atribuídas. Quem me administra pode fazê-lo: { $prefix }role grant NOME coordinator CIDADE
people-role-which-city = De que cidade? Acrescente-a, por favor: { $prefix }role grant { $person } { $role } { $example }

people-closed-added = Fica anotado o encerramento ({ $city }): { $day }.
people-closed-already = O encerramento já estava anotado ({ $city }): { $day }. A lista completa: { $prefix }city closed list
people-closed-removed = Volta a ser dia de trabalho ({ $city }): { $day }.
people-closed-label-length = Um motivo tem no máximo { $most } caracteres.
people-closed-unknown = Não está na lista ({ $city }): { $day }. A lista completa: { $prefix }city closed list
people-closed-none = Não há dias de encerramento anotados ({ $city }), além dos sábados e domingos.
people-closed-head = Dias de encerramento ({ $city }), além dos sábados e domingos:
people-closed-line = { $day }: { $label }
people-closed-line-bare = { $day }
people-closed-which-city = De que cidade? Acrescente-a, por favor: { $prefix }city closed list { $example }

people-data = Guardo sobre si o seguinte: nome { $name }, { $count ->
    [one] conta { $accounts }
   *[other] contas { $accounts }
}, cidade { $city }, língua { $language }, funções: { $roles }.
people-data-more = E ainda: { $things }. Não guardo mensagens; o que transmito é apagado aqui ao fim de um dia.
people-data-no-more = Não guardo mais nada, nem mensagens; o que transmito é apagado aqui ao fim de um dia.
people-data-no-roles = nenhuma
people-data-none = Não guardo nada sobre si.
people-data-erase = Tudo em pormenor: { $prefix }mydata export · Apagar tudo: { $prefix }mydata erase
people-data-privately = Por favor, escreva-me em privado: { $prefix }mydata export. Aqui, outras pessoas também leriam.
people-data-exported = { $count ->
    [one] É tudo o que guardo sobre si, em JSON.
   *[other] É tudo o que guardo sobre si, em JSON e em { $count } mensagens; juntas, sem nada pelo meio, formam um só documento.
}
people-data-erase-sure = Apagar tudo o que guardo sobre si? Não se pode desfazer. O que escreveu continua nas salas; se o apagar lá primeiro, desaparece também o que transmiti. 👍 sim 👎 não
people-data-stays = Não foi apagado nada.
people-data-erased = Tudo o que guardava sobre si foi apagado.
people-data-roles-first = Tem uma função atribuída. Assim que outra pessoa a assumir, posso apagar tudo: peça { $prefix }role revoke a quem me administra
people-kept-term = { $count ->
    [one] { $count } função atribuída
   *[other] { $count } funções atribuídas
}
people-kept-sign-up = { $count ->
    [one] { $count } inscrição
   *[other] { $count } inscrições
}
people-kept-reminder = { $count ->
    [one] { $count } lembrete
   *[other] { $count } lembretes
}
people-kept-roadmap = { $count ->
    [one] { $count } anotação no roteiro
   *[other] { $count } anotações no roteiro
}
people-kept-passed-on = { $count ->
    [one] { $count } mensagem transmitida
   *[other] { $count } mensagens transmitidas
}
people-kept-correction = { $count ->
    [one] { $count } tradução corrigida
   *[other] { $count } traduções corrigidas
}
people-kept-glossary = { $count ->
    [one] { $count } entrada do glossário
   *[other] { $count } entradas do glossário
}
people-kept-translated = { $count ->
    [one] { $count } texto traduzido a pedido
   *[other] { $count } textos traduzidos a pedido
}
people-kept-agreed = { $count ->
    [one] { $count } decisão sobre a tradução
   *[other] { $count } decisões sobre a tradução
}
people-kept-question = { $count ->
    [one] { $count } pergunta em aberto
   *[other] { $count } perguntas em aberto
}

people-call = { $person }: { $asker } ({ $city }) está à espera da sua resposta. Quando lhe der jeito.
people-call-nobody = Não conheço ninguém chamado { $name } nas salas ligadas. É preciso que essa pessoa já me tenha escrito, por exemplo { $prefix }person show
people-call-no-link = Esta sala não está ligada a nenhuma outra, por isso não há quem chamar. Ligar uma: { $prefix }room link
people-call-again = Chamei { $person } há menos de uma hora. Convém dar algum tempo para a resposta.
people-call-which = Conheço várias pessoas com esse nome: { $people }. Não se chamou ninguém. O nome com a cidade, por favor: { $prefix }room call { $example }
people-call-namesakes = Conheço várias pessoas com esse nome: { $people }. Não é possível saber de quem se trata; não se chamou ninguém.

choice-role-guest = convidado, convidada
choice-role-member = membro
choice-role-teacher = docente, professor, professora
choice-role-coordinator = coordenação, coordenador, coordenadora
choice-role-chair = presidência, secretariado
choice-role-mayor = câmara
choice-role-crisis-officer = crise
choice-role-mediator = mediação, mediador, mediadora
choice-role-operator = administração

cmd-room-show = Ver esta sala: cidade, línguas, ligação
    .name = sala ver, sala
cmd-room-city = Dizer de que cidade é esta sala
    .name = sala cidade
    .opt-city = cidade ou ambas
cmd-room-language = Escolher as línguas desta sala
    .name = sala língua
    .opt-languages = línguas
cmd-room-prefix = Escolher por que sinal começam os comandos
    .name = sala prefixo
    .opt-prefix = sinais
cmd-room-link = Ligar esta sala a outra
    .name = sala ligar
    .opt-room = código ou sala
cmd-room-link-accept = Dizer que sim a uma ligação
    .name = sala ligar aceitar
cmd-room-link-decline = Dizer que não a uma ligação
    .name = sala ligar recusar
cmd-room-unlink = Terminar a ligação desta sala
    .name = sala desligar
cmd-room-call = Chamar a atenção de alguém na sala ligada
    .name = sala chamar
    .opt-person = nome
cmd-person-show = Ver a minha cidade, língua e fuso horário
    .name = pessoa ver, pessoa
cmd-person-city = Dizer a que cidade pertenço
    .name = pessoa cidade
    .opt-city = cidade
cmd-person-language = Escolher a língua em que me responde
    .name = pessoa língua
    .opt-language = língua
cmd-person-zone = Escolher o fuso horário das minhas horas
    .name = pessoa fuso
    .opt-zone = fuso horário ou cidade
cmd-person-join = Juntar a minha outra conta a esta
    .name = pessoa juntar
    .opt-code = código
cmd-person-join-accept = Dizer que as duas contas são minhas
    .name = pessoa juntar aceitar
cmd-person-join-decline = Dizer que uma das contas não é minha
    .name = pessoa juntar recusar
cmd-person-part = Separar esta conta da minha outra
    .name = pessoa separar
cmd-role-grant = Atribuir a alguém uma função numa cidade
    .name = função dar
    .opt-person = nome ou endereço
    .opt-role = função
    .opt-city = cidade
    .opt-from = primeiro dia, desde
    .opt-until = último dia, até
    .opt-as = na qualidade de, como
cmd-role-revoke = Retirar uma função
    .name = função retirar
    .opt-person = nome ou endereço
    .opt-role = função
    .opt-city = cidade
    .opt-from = primeiro dia, desde
    .opt-as = na qualidade de, como
cmd-role-list = Ver quem tem que função
    .name = função lista
    .opt-city = cidade
cmd-city-closed-add = Anotar um dia de encerramento de uma cidade
    .name = cidade fecha novo
    .opt-day = dia
    .opt-label = motivo
    .opt-city = cidade
cmd-city-closed-remove = Retirar um dia de encerramento da lista
    .name = cidade fecha retirar
    .opt-day = dia
    .opt-city = cidade
cmd-city-closed-list = Ver os dias de encerramento de uma cidade
    .name = cidade fecha lista
    .opt-city = cidade
cmd-mydata-show = Ver o que está guardado sobre mim
    .name = dados ver, dados
cmd-mydata-export = Receber tudo o que está guardado sobre mim
    .name = dados exportar
cmd-mydata-erase = Apagar o que está guardado sobre mim
    .name = dados apagar
    .opt-sure = certeza

## Mandatos, substituições, sucessão
people-role-as-substitute = substituição, { $role }
people-role-as-alternate = suplente, { $role }
people-role-granted-from = { $person }: { $role } ({ $city }) a partir de { $from }.
people-role-granted-until = { $person }: { $role } ({ $city }) até { $until }.
people-role-granted-span = { $person }: { $role } ({ $city }) de { $from } até { $until }.
people-role-revoked-from = { $person } não assume a função { $role } ({ $city }) a partir de { $from }.
people-role-held-days = { $person } já tem a função { $role } ({ $city }). Para mudar os dias: { $prefix }role term { $typed } --until { $end }
people-role-up-to-admins = Isto cabe a quem me administra.
people-role-vacant = ainda sem nome
people-role-vacant-acting = ainda sem nome; até lá: { $people } (substituição)
people-role-substitutes = substituição: { $people }
people-role-alternates = suplente: { $people }
people-role-and = { $first }; { $next }
people-role-more = mais { $count }: { $prefix }role list { $city }
people-term-person = { $person }
people-term-until = { $person } até { $until }
people-term-from = a partir de { $from }: { $person }
people-term-span = de { $from } até { $until }: { $person }
people-term-which-day = Até quando? Assim funciona: { $prefix }role term { $typed } --until { $end }
people-term-past = { $day } já passou. O último dia pode ser { $today } ou mais tarde.
people-term-order = O último dia, { $until }, vem antes do primeiro, { $from }. Ao contrário funciona.
people-up-to-nobody = Isso cabe à coordenação ({ $city }); ainda não há ninguém indicado. Quem me administra pode fazê-lo: { $prefix }role grant NOME coordinator
people-successor-unknown = Ainda não conheço { $name }. Assim que essa pessoa tiver escrito aqui, ou com o endereço completo: { $prefix }role successor @ana:example.org
people-successor-no-end = Nenhum mandato tem aqui o último dia indicado, por isso ainda não pode haver sucessão. Primeiro é preciso indicar o dia: { $prefix }role term NOME coordinator --until { $end }
people-successor-which = Terminam aqui vários mandatos. Acrescente, por favor, de qual se trata: { $prefix }role successor NOME { $role } { $city }

choice-capacity-holder = titular
choice-capacity-substitute = substituição, substituto, substituta
choice-capacity-alternate = suplente

cmd-role-term = Mudar o primeiro ou o último dia de uma função
    .name = função mandato
    .opt-person = nome ou endereço
    .opt-role = função
    .opt-city = cidade
    .opt-from = primeiro dia, desde
    .opt-until = último dia, até
    .opt-open = sem último dia, aberto
    .opt-as = na qualidade de, como
cmd-role-substitute = Indicar quem substitui numa função
    .name = função substituição
    .opt-person = nome ou endereço
    .opt-role = função
    .opt-city = cidade
    .opt-from = primeiro dia, desde
    .opt-until = último dia, até
cmd-role-successor = Indicar quem se segue ao meu mandato
    .name = função sucessão
    .opt-person = nome ou endereço
    .opt-role = função
    .opt-city = cidade

## Encrypted rooms

people-uncertified = A aplicação mostra um sinal de aviso ao lado do meu nome: o meu dispositivo não está certificado. As mensagens são cifradas na mesma.
people-untranslated = Esta sala passou a ser cifrada, por isso deixei de traduzir as suas palavras. Voltar a ligar: { $prefix }room translate on
people-undecipherable = Não consegui ler o que { $name } acabou de escrever: o meu dispositivo não recebeu a chave. Envie de novo, por favor. Se eu continuar sem responder, ajuda terminar a sessão na aplicação e voltar a iniciá-la.

people-hello-setup = A configuração leva dois minutos: { $prefix }setup
people-setup-head = Configuração deste servidor, passo { $step } de { $steps }. Só quem a pediu a vê; cada escolha vale de imediato.
people-setup-channel = Escrevo em: { $channel }
people-setup-group = Coordenação aqui: { $group }
people-setup-group-any = quem a sua cidade nomear
people-setup-pupils = Alunos: { $group }. Com eles nunca falo em privado.
people-setup-pick-pupils = Cargo dos alunos, com quem nunca falo em privado
people-setup-age = { $city } { $age }
people-setup-ages = O Discord pode ser usado a partir desta idade: { $ages }.
people-setup-lacks = Falta: { $rights }. Configurações do servidor, Cargos, Jumelage.
people-setup-lacks-in = Em { $place } falta: { $rights }. Editar canal, Permissões, Jumelage.
people-setup-lacks-operator = Falta: { $rights }. A ativar por quem me administra.
people-setup-complete = Está tudo como deve ser. A seguir: primeiro evento, { $prefix }event add · ligar um canal: lá, { $prefix }room link
people-setup-no-server = Isto não é um canal de um servidor, por isso não há nada disso para escolher aqui. O que serve: { $prefix }setup --city …
people-setup-unread = Li { $text } e preciso de um canal ou cargo deste servidor. Escolhe-se em { $prefix }setup.
people-setup-pick-city = Cidade
people-setup-pick-language = Língua deste servidor
people-setup-pick-zone = Por que relógio são dadas as datas
people-setup-pick-channel = Canal em que escrevo
people-setup-pick-group = Cargo que a coordenação tem aqui
people-setup-pick-link = Ligar um canal a outra sala
people-setup-next = seguinte, continuar
people-setup-check = verificar
people-right-view-channel = Ver canais
people-right-send-messages = Enviar mensagens
people-right-embed-links = Inserir links
people-right-read-message-history = Ver histórico de mensagens
people-right-attach-files = Anexar arquivos
people-right-manage-webhooks = Gerenciar webhooks
people-right-create-public-threads = Criar tópicos públicos
people-right-send-messages-in-threads = Enviar mensagens em tópicos
people-right-add-reactions = Adicionar reações
people-right-manage-messages = Gerenciar mensagens
people-right-create-events = Criar eventos
people-right-message-content = Message Content Intent
cmd-setup = Configurar este servidor passo a passo
    .name = configurar
    .opt-city = Cidade
    .opt-language = Língua
    .opt-zone = Fuso das datas indicadas
    .opt-channel = Canal em que escrevo
    .opt-group = Cargo da coordenação
    .opt-pupils = Cargo dos alunos
    .opt-link = Canal a ligar
    .opt-step = Passo

## Calendários fora da conversa

people-kept-feed = { $count ->
    [one] { $count } endereço de calendário
   *[other] { $count } endereços de calendário
}
## Public holidays, proposed

answer-all = todos, todas
people-holidays-head = Feriados ({ $city }) de { $year } que ainda não estão anotados:
people-holidays-how = Anotar como dias de encerramento? 👍 todos estes, ou responda com números: 1 3-5
people-holidays-how-tap = Quais devem ser dias de encerramento?
people-holidays-more = Mais { $count }: { $prefix }city holidays { $year } --page { $page }
people-holidays-regions = Estes são de todo o país. Com os de uma região: { $prefix }city holidays { $year } --region { $example }
people-holidays-none = Já não falta nenhum feriado de { $year } ({ $city }); aos fins de semana já está encerrado.
people-holidays-which-region = Não conheço a região { $typed } ({ $city }), mas sim { $regions }. Assim funciona: { $prefix }city holidays { $year } --region { $example }
people-holidays-no-regions = O país desta cidade ({ $city }) não tem regiões com feriados próprios. Assim funciona: { $prefix }city holidays { $year }
people-holidays-entered = Ficam anotados os encerramentos ({ $city }): { $days }.
people-holidays-taken-back = Voltam a ser dias de trabalho ({ $city }): { $days }.
people-kept-poll = { $count ->
    [one] { $count } dado de uma procura de data
   *[other] { $count } dados de procuras de data
}
people-kept-announcement = { $count ->
    [one] { $count } anúncio redigido ou aprovado
   *[other] { $count } anúncios redigidos ou aprovados
}
cmd-city-holidays = Ver os feriados que podem passar a dias de encerramento
    .name = cidade feriados
    .opt-year = ano
    .opt-region = região
    .opt-city = cidade
    .opt-page = página
cmd-city-closed-confirm = Anotar vários dias de encerramento de uma vez
    .name = cidade fecha confirmar
    .opt-days = dias
    .opt-region = região
    .opt-city = cidade
    .opt-back = desfazer
