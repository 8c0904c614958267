translation-who = { $author } ({ $city })
translation-head = { $who } · tradução automática
translation-head-variety = { $who } · tradução automática ({ $variety })
translation-head-fair = { $who } · tradução automática, nem sempre exata
translation-head-fair-variety = { $who } · tradução automática ({ $variety }), nem sempre exata
translation-head-gist = { $who } · tradução automática, apenas o sentido geral
translation-head-gist-variety = { $who } · tradução automática ({ $variety }), apenas o sentido geral
translation-head-plain = { $who }
translation-head-waiting = { $who } · segue-se a tradução
translation-head-corrected = { $who } · corrigido ({ $by })
translation-head-reviewed = { $who } · revisto ({ $by })
translation-outdated = Correção desatualizada: o original foi alterado entretanto.
translation-variety-pt-br = português do Brasil
translation-shared = ({ $kind }: { $name })
translation-shared-bare = ({ $kind })
translation-kind-image = imagem
translation-kind-video = vídeo
translation-kind-audio = gravação
translation-kind-file = ficheiro
translation-kind-sticker = autocolante
translation-kind-poll = sondagem
translation-whole-original = O original completo: responda com a palavra original
translation-original-of = { $author } escreveu:
translation-original-words = original
translation-correction-empty = As palavras melhores escrevem-se a seguir aos dois pontos, na mesma resposta: melhor: …
translation-correction-words = melhor, correção
translation-approval-words = aprovar, aprovado
translation-proposal-words = sugestão, sugerir
translation-proposal = Algo muito parecido foi corrigido ({ $by }):
translation-proposal-none = Nada de parecido foi corrigido aqui.
translation-better-what = Responda com palavras melhores a uma tradução do último dia: { $prefix }translation better …
translation-words-erased = Só guardo durante um dia as palavras de uma mensagem. Para a traduzir outra vez, responder-lhe com { $prefix }translate
translation-approve-what = Responda assim a uma tradução do último dia aqui passada: { $prefix }translation approve
translation-approve-up-to = Quem aprova aqui as traduções ({ $city }): { $people }.
translation-propose-what = Responda assim a uma tradução do último dia aqui passada: { $prefix }translation proposal
translation-hour-first = Hora: { $when } { $city }
translation-hour = { $when } { $city }
translation-pair = { $source } para { $target }
translation-company = { $engine } ({ $country })
translation-on-here = A partir de agora, o que aqui se escreve é traduzido com { $engine }, no computador em que funciono: { $pairs }. As palavras não vão para mais lado nenhum. Desligar: { $prefix }room translate off
translation-on-own-server = A partir de agora, o que aqui se escreve é traduzido com { $engine }, num servidor de quem me administra: { $pairs }. As palavras não vão para mais lado nenhum. Desligar: { $prefix }room translate off
translation-outside = { $count ->
    [one] uma empresa externa
   *[other] empresas externas
}
translation-on-third-party = A partir de agora, o que aqui se escreve é traduzido: { $pairs }. Para isso, as palavras vão para { $engine }, { translation-outside }. Desligar: { $prefix }room translate off
translation-on = A partir de agora, o que aqui se escreve é traduzido:
translation-by-here = Tradução de { $pairs }: { $engine }, no computador em que funciono; as palavras não saem dele
translation-by-own-server = Tradução de { $pairs }: { $engine }, num servidor de quem me administra; as palavras não vão para mais lado nenhum
translation-by-third-party = Tradução de { $pairs }: { $engine }; para isso, as palavras vão para { translation-outside }
translation-by-others = Onde isso não for possível, ou para mais outra língua: { $engine }, num servidor de quem me administra
translation-on-encrypted = Esta sala é cifrada; para serem traduzidas, as suas palavras saem da cifra.
translation-stop = Desligar: { $prefix }room translate off · O que está em vigor: { $prefix }room translate status
translation-question = Tradução de { $pairs }: para isso, as palavras desta sala vão para { $engine }, { translation-outside }. Ligar? 👍 sim 👎 não
translation-question-encrypted = Esta sala é cifrada. Para serem traduzidas, as suas palavras saem da cifra: leio-as e passo-as em claro, assim:
translation-question-sure = Ligar? 👍 sim 👎 não
translation-waits = O seu sim está anotado. A tradução começa assim que houver também o sim da outra parte: { $cities }.
translation-off = A tradução está desligada; as mensagens ficam tal como são escritas. Voltar a ligar: { $prefix }room translate on
translation-sealed = A partir de agora, nenhuma máquina traduz o que aqui se escreve, para ninguém, nem a pedido. Voltar atrás: { $prefix }room translate allow
translation-unsealed = O que aqui se escreve pode voltar a ser traduzido. A tradução continua desligada; ligar: { $prefix }room translate on
translation-is-sealed = Nenhuma máquina traduz o que aqui se escreve: assim se decidiu para esta sala. Mudar: { $prefix }room translate allow
translation-mode-reply = Nesta sala, cada mensagem é traduzida numa resposta silenciosa.
translation-mode-thread = Nesta sala, as traduções de cada dia ficam juntas num tópico.
translation-mode-asked = Nesta sala, as mensagens só são traduzidas a pedido: com 🌐 numa mensagem ou respondendo-lhe com { $prefix }translate
translation-day-title = Traduções: { $day }
translation-day-thread = Traduções: { $day }, no tópico desta mensagem.
translation-times-on = Se uma mensagem indicar um só dia e uma só hora, termina aqui com esse momento nas duas cidades.
translation-times-off = As horas das duas cidades deixam de ser acrescentadas às mensagens daqui. Voltar a isso: { $prefix }room translate times on
translation-me-off = A partir de agora, nenhuma máquina traduz o que escrever nesta sala; as mensagens chegam tal como foram escritas. Voltar atrás: { $prefix }translate me on
translation-me-on = O que escrever nesta sala pode voltar a ser traduzido.
translation-me-where = É preciso escrever isso na sala de que se trata.
translation-who-in = { $who }, { $room }
translation-private-room = sala de { $city }
translation-private-shared = sala comum
translation-private-on = A partir de agora, o que outras pessoas escreverem nesta sala chega-lhe em privado, em { $language }. Terminar: { $prefix }translate me stop
translation-private-first = Para isso é precisa uma sala privada comigo, e nunca sou eu a começá-la. É favor escrever-me em privado: { $prefix }translate me here. Depois, basta pedir aqui outra vez.
translation-private-here = Isso é para uma sala privada comigo, em que mais ninguém lê.
translation-private-noted = Anotado: o que pedir para traduzir em privado chega aqui. Agora é preciso indicar a língua na sala de que se trata: { $prefix }translate me pt
translation-private-ended = Já não se traduz em privado: { $room }
translation-private-none = Não há traduções em privado para si.
translation-private-not-here = Esta sala não permite traduções em privado, ou não é traduzida de todo. { $who }
translation-private-unknown = Não posso saber quem está nesta sala, por isso não envio nada dela em privado.
translation-private-unencrypted = Esta sala é cifrada e a sala privada comigo não é, por isso não envio para lá nada dela. É favor escrever-me numa sala privada cifrada: { $prefix }translate me here. Depois, basta pedir aqui outra vez.
translation-private-full = Já são { $most } as pessoas que têm esta sala traduzida em privado; não posso enviar a mais. Para uma mensagem só: responder-lhe com { $prefix }translate
translation-private-not-agreed = { $why } { $who }
translation-private-allowed = Quem está nesta sala pode receber em privado a tradução do que outras pessoas escrevem: { $prefix }translate me en
translation-private-forbidden = O que aqui se escreve já não é traduzido em privado para ninguém. Voltar a isso: { $prefix }room translate private on
translation-no-language = Primeiro preciso de saber a língua desta sala: { $prefix }room language pt
translation-one-language = Aqui todos leem { $language }; não há nada para traduzir.
translation-no-route = Aqui não consigo traduzir de { $source } para { $target }. As mensagens chegam no original.
translation-no-route-ask = Aqui não consigo traduzir de { $source } para { $target }. As mensagens chegam no original. Quem o pode configurar: { $operator }
translation-not-agreed = De { $source } para { $target }, as palavras desta sala iriam para { $engine }, { translation-outside }; por isso são transmitidas tal como estão. Para concordar: { $prefix }room translate on
translation-not-agreed-server = De { $source } para { $target }, as palavras desta sala cifrada iriam para { $engine }, num servidor de quem me administra; por isso são passadas tal como estão. Aceitar: { $prefix }room translate on
translation-not-now = De momento não consigo traduzir. As mensagens chegam no original até voltar a funcionar.
translation-over-budget = Por hoje já se traduziu tudo o que é permitido. Até { $until } as mensagens chegam no original.
translation-again = A tradução voltou a funcionar.
translation-now = Agora já consigo traduzir de { $source } para { $target }.
translation-up-to = Quem decide a tradução ({ $city }): { $people }.
translation-up-to-nobody = A tradução cabe à coordenação ({ $city }); ainda não há ninguém indicado. Quem me administra pode fazê-lo: { $prefix }role grant NOME coordinator
translation-asked = Tradução automática · original: { $source }
translation-asked-variety = Tradução automática ({ $variety }) · original: { $source }
translation-asked-fair = Tradução automática, nem sempre exata · original: { $source }
translation-asked-fair-variety = Tradução automática ({ $variety }), nem sempre exata · original: { $source }
translation-asked-gist = Tradução automática, apenas o sentido geral · original: { $source }
translation-asked-gist-variety = Tradução automática ({ $variety }), apenas o sentido geral · original: { $source }
translation-asked-corrected = Corrigido ({ $by }) · original: { $source }
translation-asked-reviewed = Revisto ({ $by }) · original: { $source }
translation-asked-how = Palavras melhores: responda com melhor: …
translation-asked-same = Isto já está em { $source }.
translation-asked-to = Para outra língua: { $prefix }translate --to { $other } …
translation-asked-unknown = Não reconheço a língua deste texto.
translation-asked-nothing = Aqui não há nada para traduzir.
translation-asked-gone = Não consigo ler essa mensagem: já não existe ou não tem palavras.
translation-asked-not-read = De momento não consigo ler essa mensagem. Por favor, tente mais tarde.
translation-asked-stands = Isso já está traduzido acima.
translation-asked-outdated = Desatualizado: o original foi alterado. Outra vez: pôr-lhe 🌐
translation-asked-not-now = De momento não consigo traduzir. Tente mais tarde, por favor.
translation-asked-over = De momento não se pode traduzir mais. Tente mais tarde, por favor, ou pergunte a quem me administra.
translation-asked-no-route = Aqui não consigo traduzir de { $source } para { $target }.
translation-asked-who = Quem o pode configurar: { $operator }
translation-asked-outside = De { $source } para { $target }, estas palavras iriam para { $engine }, { translation-outside }, e a sala de onde vêm não concordou com isso.
translation-asked-server = De { $source } para { $target }, estas palavras iriam para { $engine }, num servidor de quem me administra, e a sala cifrada de onde vêm não o aceitou.
translation-asked-sealed = As palavras da sala de onde isto vem nunca são traduzidas por uma máquina.
translation-asked-left-out = Quem escreveu isto não deseja que seja traduzido.
translation-asked-agree = Para concordar: { $prefix }room translate on
translation-improve = Melhorar
translation-improved = Está anotado: da próxima vez, as mesmas palavras são traduzidas assim.
translation-status-on = O que aqui se escreve é traduzido.
translation-status-on-since = O que aqui se escreve é traduzido (desde: { $when }).
translation-status-on-by = O que aqui se escreve é traduzido (desde: { $when }; aceite por { $people }).
translation-status-off = O que aqui se escreve não é traduzido.
translation-status-off-since = O que aqui se escreve não é traduzido (desde: { $when }).
translation-status-off-by = O que aqui se escreve não é traduzido (desde: { $when }; desligado por { $people }).
translation-status-sealed = Nenhuma máquina traduz o que aqui se escreve, nem a pedido.
translation-status-sealed-since = Nenhuma máquina traduz o que aqui se escreve, nem a pedido (desde: { $when }).
translation-status-sealed-by = Nenhuma máquina traduz o que aqui se escreve, nem a pedido (desde: { $when }; decidido por { $people }).
translation-status-waits = O que aqui se escreve não é traduzido. Aceite por { $people }; falta: { $cities }.
translation-status-asked = { $city } ({ $people })
translation-status-would = Se for ligada:
translation-status-no-route = Tradução de { $pairs }: nada a faz aqui; as mensagens chegam no original
translation-status-mode-reply = Dentro da sala: uma resposta silenciosa a cada mensagem
translation-status-mode-thread = Dentro da sala: tudo o que é de um dia num tópico
translation-status-mode-asked = Dentro da sala: apenas a pedido
translation-status-no-times = Não se acrescentam as horas das duas cidades
translation-status-private = Também em privado, para quem está na sala e o pede
translation-status-left-out = Sem tradução, por vontade própria: { $count ->
    [one] uma pessoa
   *[other] { $count } pessoas
}
translation-status-resting = Não responde de momento: { $engine }
translation-status-budget = Enviado hoje a serviços externos: { $used } de { $most } caracteres
translation-status-change = Mudar: { $prefix }room translate on, off, mode, times, private, never
choice-translation-mode-reply = resposta, respostas
choice-translation-mode-thread = tópico, tópico diário
choice-translation-mode-asked = pedido, a pedido

cmd-translate = Traduzir para si próprio algumas palavras ou a mensagem a que se responde
    .name = traduzir
    .menu = Traduzir
    .opt-text = texto
    .opt-to = língua de destino
cmd-translate-me = Ter ou não traduzido o que se escreve aqui, ou o dos outros em privado
    .name = traduzir para mim, traduzir-para-mim
    .opt-wish = ligar ou desligar ou língua
cmd-translate-me-here = Dizer em privado que as traduções devem chegar aqui
    .name = traduzir privado aqui
cmd-translate-me-stop = Deixar de receber traduções em privado
    .name = traduzir privado terminar
cmd-translation-better = Dar palavras melhores para a tradução a que se responde
    .name = tradução melhor
    .opt-words = Palavras melhores
cmd-translation-approve = Aprovar a tradução a que se responde
    .name = tradução aprovar
cmd-translation-proposal = Mostrar o que foi feito de algo muito parecido
    .name = tradução sugestão
cmd-room-translate = Ligar ou desligar a tradução do que se escreve nesta sala
    .name = sala traduzir
    .opt-on = ligar ou desligar
cmd-room-translate-confirm = Dizer que sim ao sítio para onde vão as palavras desta sala
    .name = sala traduzir confirmar
cmd-room-translate-status = Mostrar como são traduzidas as palavras desta sala
    .name = sala traduzir estado
cmd-room-translate-mode = Escolher como se lê uma sala de várias línguas
    .name = sala traduzir modo
    .opt-mode = Modo
cmd-room-translate-times = Acrescentar ou não às mensagens as horas das duas cidades
    .name = sala traduzir horas
    .opt-on = ligar ou desligar
cmd-room-translate-private = Permitir ou não traduções em privado do que aqui se escreve
    .name = sala traduzir privado
    .opt-on = ligar ou desligar
cmd-room-translate-never = Não traduzir nada desta sala por máquina
    .name = sala traduzir nunca
cmd-room-translate-allow = Voltar a permitir a tradução das palavras desta sala
    .name = sala traduzir permitir

## Até que ponto se pode confiar em palavras noutra língua

# $words: um título ou um texto; $by: quem o corrigiu ou aprovou
text-machine = { $words } (tradução automática)
text-machine-fair = { $words } (tradução automática, nem sempre exata)
text-machine-gist = { $words } (tradução automática, apenas o sentido geral)
text-corrected = { $words } (corrigido)
text-corrected-by = { $words } (corrigido: { $by })
text-reviewed = { $words } (revisto)
text-reviewed-by = { $words } (revisto: { $by })
text-outdated = { $words } (desatualizado: o original mudou)
# $language: na língua de quem lê; $text: as palavras com a sua marca
text-line = { $language }: { $text }
text-how = Aprovar: { $prefix }text approve { $id } { $language } · melhores palavras: { $prefix }text edit { $id } --to { $language } …
text-approved = { $id }: aprovado em { $language }.
text-reopened = { $id }: já não está aprovado em { $language }.
text-edited = { $id }: em { $language } estão agora as suas palavras.
text-left = { $id }: { $language } volta a ficar com a máquina.
text-none = { $id } ainda não tem palavras em { $language }. Para as escrever: { $prefix }text edit { $id } --to { $code } …
text-no-part = { $id } não tem descrição. Quem o adicionou pode escrevê-la: { $prefix }event edit { $id } --about …
text-original = { $id } está escrito em { $language }; o original é alterado por quem o adicionou.
text-length = Aqui um texto precisa de 1 a { $most } caracteres.
text-not-approved = { $id } não está aprovado em { $language }.
# $city: que cidades a falam; $people: quem lá coordena
text-up-to = As palavras em { $language } cabem a { $city }: { $people }.
text-up-to-city = As palavras em { $language } cabem a { $city }; lá ainda não há ninguém na coordenação.

cmd-text-show = Ver um título ou texto em todas as línguas, e quem responde por ele
    .name = texto ver
    .opt-subject = Evento ou data
cmd-text-approve = Aprovar um título ou texto numa língua
    .name = texto aprovar
    .opt-subject = Evento ou data
    .opt-to = Língua
    .opt-part = Parte
cmd-text-reopen = Retirar a aprovação de um título ou texto
    .name = texto reabrir
    .opt-subject = Evento ou data
    .opt-to = Língua
    .opt-part = Parte
    .opt-outdated = Antes desatualizado
cmd-text-edit = Dar melhores palavras a um título ou texto numa língua
    .name = texto editar
    .opt-subject = Evento ou data
    .opt-words = Melhores palavras
    .opt-to = Língua
    .opt-part = Parte
cmd-text-leave = Deixar de novo à máquina um título ou texto numa língua
    .name = texto automático
    .opt-subject = Evento ou data
    .opt-to = Língua
    .opt-part = Parte
choice-text-part-title = título
choice-text-part-about = descrição

## Glossário

# Como se pode chamar a nota de uma entrada quando é escrita
glossary-note-words = nota, observação
glossary-entry = { $id } { $words }
glossary-entry-stays = { $id } { $name } (igual em todas as línguas)
glossary-entry-note = { $entry } · { $note }
glossary-added = Novo no glossário: { $entry }
glossary-extended = Completado no glossário: { $entry }
glossary-replaced = Alterado no glossário: { $entry }. Até agora: { $before }
glossary-same = Isso já está no glossário: { $entry }
glossary-removed = Já não está no glossário: { $entry }
glossary-again = De novo no glossário como antes: { $entry }
glossary-back = { $count } entradas do glossário voltaram a estar como antes.
glossary-back-changed = { $id } foi alterado desde então; por isso, tudo fica como está.
glossary-empty = O glossário está vazio.
glossary-none = O glossário está vazio. Para começar: { $prefix }glossary add
glossary-none-found = No glossário não há nada para { $text }. Todo o glossário: { $prefix }glossary list
glossary-more = mais { $count }: { $line }
glossary-not-found = { $id } não está no glossário. O que lá está: { $prefix }glossary list
glossary-full = O glossário tem no máximo { $most } entradas. Nada foi registado.
glossary-too-few = É precisa uma palavra em pelo menos duas línguas. Por exemplo: { $prefix }glossary add pt: cidade geminada, ja: 姉妹都市
glossary-no-language = Não conheço { $text } como língua. Assim funciona: { $prefix }glossary add pt: cidade geminada, ja: 姉妹都市
glossary-twice = A língua { $language } aparece duas vezes, e cada língua tem uma só palavra. Nada foi registado.

## Um glossário num ficheiro

glossary-exported = { $count ->
    [one] O glossário em ficheiro: uma entrada.
   *[other] O glossário em ficheiro: { $count } entradas.
}
glossary-import-found = Neste ficheiro: { $new ->
    [one] { $new } entrada nova
   *[other] { $new } entradas novas
}, { $changed } com alterações, { $same } já aqui.
glossary-import-ignored = Não conheço estas línguas ou colunas e deixo-as de fora: { $columns }
glossary-import-changed = A alterar: { $entry }. Até agora: { $before }
glossary-import-extended = A completar: { $entry }
glossary-import-new = Nova: { $words }
glossary-import-stays = Nova: { $name } (igual em todas as línguas)
glossary-import-sure = Juntar tudo isto? 👍 sim 👎 não
glossary-imported = Ficou registado: { $new ->
    [one] { $new } entrada nova
   *[other] { $new } entradas novas
}, { $changed } com alterações. Para ver: { $prefix }glossary list
glossary-import-nothing = Entretanto, já está tudo no glossário. Nada foi alterado.
glossary-left-out = Fica de fora, { $where }: { $fault }
glossary-left-out-more = E ficam de fora mais { $count }.
glossary-at-line = linha { $line }
glossary-at-entry = entrada { $id }
glossary-fault-one = Só há uma palavra numa língua.
glossary-fault-long = { $text } tem mais de { $most } caracteres.
glossary-fault-no-word = { $text } não é uma palavra.
glossary-fault-stays = { $text } deve ficar como está, mas as línguas não coincidem.
glossary-fault-cells = Não consigo distinguir as células.
glossary-fault-head = A primeira linha tem de indicar as línguas, cada uma uma vez, por exemplo: pt,ja,en,note,stays
glossary-fault-no-concepts = Neste ficheiro TBX não há nenhuma entrada.

cmd-glossary-add = Juntar uma palavra ao glossário ou alterá-la
    .name = glossário juntar, glossário novo
    .opt-text = Palavras por língua
    .hint-text = pt: cidade geminada, ja: 姉妹都市
cmd-glossary-keep = Deixar um nome igual em todas as línguas
    .name = glossário manter, glossário nome
    .opt-name = Nome
cmd-glossary-list = Ver o glossário
    .name = glossário lista
    .opt-search = Procura
    .opt-page = Página
cmd-glossary-remove = Retirar uma entrada do glossário
    .name = glossário retirar, glossário apagar
    .opt-entry = Número
    .opt-change = Alteração
cmd-glossary-import = Trazer um glossário de um ficheiro
    .name = glossário importar
    .opt-text = Glossário
    .opt-draft = À espera
    .opt-sure = Sim ou não
cmd-glossary-export = Receber o glossário em ficheiro
    .name = glossário exportar
    .opt-as = Formato
choice-glossary-form-csv = csv, tabela
choice-glossary-form-tbx = tbx

## Ficheiros entregues

translation-file-none = Neste ficheiro não há nada que se possa registar.
translation-file-xml = Isto não é XML bem formado; ver a linha { $line }. Nada foi registado.
translation-file-entities = Este ficheiro define entidades próprias, que não leio. Guarde-o sem elas, por favor. Nada foi registado.
translation-file-more = e mais { $count }
translation-file-dropped = Nada foi registado.
translation-file-gone = Essa pergunta já está resolvida ou é demasiado antiga. Nada foi registado; envie o ficheiro outra vez, por favor.
translation-file-left = { $count ->
    [one] Fica como está uma entrada alterada aqui depois da minha pergunta.
   *[other] Ficam como estão { $count } entradas alteradas aqui depois da minha pergunta.
}
translation-file-back-gone = Essa alteração já não pode ser desfeita.

## O que foi corrigido, em ficheiro

memory-none = Nesta sala ainda não há correções guardadas.
memory-exported = { $count ->
    [one] O que foi corrigido nesta sala, em ficheiro: um texto.
   *[other] O que foi corrigido nesta sala, em ficheiro: { $count } textos.
}
memory-left-out = { $count ->
    [one] Fica de fora uma correção: o original não está guardado, ou é demasiado longa.
   *[other] Ficam de fora { $count } correções: o original não está guardado, ou são demasiado longas.
}
memory-import-where = Envie isto, por favor, para onde se leem as traduções: a sala da cidade.
memory-import-found = Neste ficheiro: { $new ->
    [one] { $new } tradução nova
   *[other] { $new } traduções novas
}, { $changed } com alterações, { $same } já aqui.
memory-import-unknown = { $count ->
    [one] Fica de fora um texto numa língua que não conheço ({ $languages }).
   *[other] Ficam de fora { $count } textos em línguas que não conheço ({ $languages }).
}
memory-import-long = { $count ->
    [one] Fica de fora um texto com mais de { $most } caracteres.
   *[other] Ficam de fora { $count } textos com mais de { $most } caracteres.
}
memory-import-single = { $count ->
    [one] Fica de fora uma entrada sem tradução.
   *[other] Ficam de fora { $count } entradas sem tradução.
}
memory-import-new = Nova: { $pair }
memory-import-changed = A alterar: { $pair }. Até agora: { $before }
memory-import-reviewed = A aprovar: { $pair }
memory-import-sure = Guardar tudo isto para esta sala? 👍 sim 👎 não
memory-imported = Ficou guardado para esta sala: { $new ->
    [one] { $new } tradução nova
   *[other] { $new } traduções novas
}, { $changed } com alterações. A partir de agora, as mesmas palavras são traduzidas assim.
memory-import-nothing = Entretanto, já está tudo guardado aqui. Nada foi alterado.
memory-back = { $count ->
    [one] Um texto volta a ser traduzido como antes.
   *[other] { $count } textos voltam a ser traduzidos como antes.
}
memory-full = Com este ficheiro, a sala teria mais de { $most } correções. Nada foi registado.
memory-fault-tmx = Isto não é um ficheiro TMX que eu consiga ler. Tem de começar por <tmx version="1.4"> e um cabeçalho com srclang. Nada foi registado.
memory-fault-empty = Neste ficheiro TMX não há nenhuma tradução.

cmd-translation-import = Trazer traduções de um ficheiro TMX
    .name = tradução importar
    .opt-text = TMX
    .opt-draft = À espera
    .opt-sure = Sim ou não
    .opt-back = Desfazer
cmd-translation-export = Receber o que foi corrigido nesta sala em ficheiro TMX
    .name = tradução exportar

## O que nunca é traduzido por máquina

# Frases que só existem nesses textos; títulos; títulos que também são palavras correntes; palavras de uma linha que apenas fala
# deles; palavras que seguem um título; alertas; palavras de quem conta um alerta passado; o que precede um simulacro; como se
# consente; como se assina. Os sinais e os acentos não contam
translation-sealed-saying-words = pela presente autorizo, pela presente autorizamos, pelo presente autorizo, pela presente dou o meu consentimento, venho por este meio autorizar, venho por este meio dar o meu consentimento, declaro que autorizo, eu abaixo assinado, eu abaixo assinada, o abaixo assinado declara, a abaixo assinada declara, os abaixo assinados declaram, autorizo a captação de imagens, autorizo a recolha de imagens, autorizo a utilização da imagem, autorizo o tratamento médico, este consentimento pode ser retirado, constituo meu procurador, constituo meu bastante procurador, isto é um alerta de emergência, evacuem imediatamente, abandonem imediatamente o edifício, abriguem se imediatamente, isto não é um simulacro, autorizo que o meu, autorizo que a minha, autorizo o meu filho, autorizo a minha filha, autorizo o meu educando, autorizo a minha educanda, autorizamos o nosso filho, autorizamos a nossa filha, dou o meu consentimento para, damos o nosso consentimento para, dou consentimento para que, dou autorização para que, dou a minha autorização para, dou permissão para que o meu, dou permissão para que a minha, consinto que o meu, consinto que a minha, declaro para os devidos efeitos, declaro sob compromisso de honra, na qualidade de encarregado de educação, na qualidade de encarregada de educação, doravante designado, doravante designada, doravante denominado, doravante denominada, as partes acordam, é celebrado o presente, declina qualquer responsabilidade, declinamos qualquer responsabilidade, declina toda a responsabilidade, isenta de qualquer responsabilidade, dirijam se para zonas altas, dirija se para zonas altas, dirijam se imediatamente, dirija se imediatamente, mantenham se em casa, mantenha se em casa, fechem portas e janelas, feche portas e janelas, afastem se da costa, afaste se da costa, afastem se do mar, evacue imediatamente, tratamos os seus dados pessoais, os seus dados pessoais são, os seus dados pessoais serão, evacuem já, evacuem agora, evacuem o edifício, evacuem a escola, saiam do edifício, saiam imediatamente, abandonem o edifício, autorizo o tratamento do meu, autorizo o tratamento da minha, autorizo que seja prestada assistência médica
translation-sealed-title-words = formulário de consentimento, declaração de consentimento, consentimento informado, autorização parental, autorização de imagem, autorização de captação de imagens, autorização de viagem, autorização de saída, autorização dos pais, ficha médica, ficha de saúde, formulário médico, questionário médico, questionário de saúde, procuração, consentimento dos pais, consentimento parental, autorização do encarregado de educação, autorização de participação, autorização de utilização de imagem, autorização para viajar, autorização de uso de imagem, cedência de imagem, termo de consentimento, termo de responsabilidade, termo de autorização, atestado médico, relatório médico, receita médica, boletim de vacinas, boletim de saúde, declaração médica, declaração de saúde, ficha de alergias, ficha clínica, historial clínico, contrato entre, acordo entre, protocolo entre, contrato de arrendamento, contrato de trabalho, contrato de compra e venda, contrato de prestação de serviços, contrato de parceria, contrato de empréstimo, protocolo de cooperação, protocolo de colaboração, protocolo de geminação, acordo de geminação, acordo de cooperação, acordo de parceria, acordo de confidencialidade, memorando de entendimento, termos e condições, termos de utilização, termos de uso, condições gerais, condições de utilização, condições de participação, exclusão de responsabilidade, isenção de responsabilidade, limitação de responsabilidade, declaração de exoneração de responsabilidade, aviso legal, aviso de privacidade, política de privacidade, política de proteção de dados, declaração sob compromisso de honra, ordem judicial, estatutos da, consentimento para, consentimento de, consentimento ao, autorização médica, autorização para tratamento, autorização de tratamento, informação médica, informações médicas, ficha de informação médica, folha de informação médica, dados médicos, dados de saúde, informação de saúde, ficha de emergência, ficha sanitária, alergias e medicação
translation-sealed-common-title-words = contrato, acordo, protocolo, consentimento, autorização, estatutos, cláusulas, convénio, direitos de imagem, proteção de dados
translation-sealed-talk-words = por favor, trazer, tragam, são, até, amanhã, hoje, preciso, precisa, precisamos, tem, têm, onde, quem, quando, falta, faltam, entregar, enviar, assinado, assinada, obrigado, obrigada, lembrete, lembrem, lista, olá, caro, cara, caros, caras, bom dia, boa tarde, boa noite, já, temos, esqueçam, não se esqueçam
translation-sealed-of-words = para, de, do, da, dos, das, sobre, entre, a, ao, à, por, contra, relativo, relativa
translation-sealed-alert-words = alerta, alerta vermelho, alerta laranja, alarme, alarme de incêndio, alerta de incêndio, alerta de cheias, alerta de inundação, alerta de tsunami, alerta de sismo, alerta meteorológico, alerta à população, alerta de proteção civil, aviso de tsunami, aviso de cheias, aviso de tempestade, aviso de mau tempo, aviso meteorológico, aviso vermelho, aviso à população, aviso de evacuação, aviso de emergência, ameaça de bomba, ordem de evacuação, alerta de emergência, fuga de gás, criança desaparecida, menino desaparecido, menina desaparecida, pessoa desaparecida, alerta de evacuação, alerta de confinamento
translation-sealed-danger-words = emergência, fogo, incêndio, evacuação, fuga de gás, terramoto, sismo, tsunami, maremoto, cheia, cheias, inundação, explosão, confinamento, perigo, incêndio florestal, tempestade
translation-sealed-where-words = em, no, na, nos, nas, dentro, perto
translation-sealed-order-words = saiam, saia do, saia da, abandonem, abandone, evacuem, evacue, evacuar, dirijam se, dirija se, abriguem se, abrigue se, procurem abrigo, fiquem em casa, fiquem dentro, não saiam, mantenham se, mantenha se, afastem se, afaste se, fechem, liguem 112, liguem para o 112, ponto de encontro, não usem o elevador, zonas altas, todos para fora, todos lá para fora, protejam se
translation-sealed-past-words = foi, houve, ontem, falso, falsa, a semana passada, na semana passada, no ano passado, no mês passado, aconteceu
translation-sealed-exercise-words = simulacro, exercício
translation-sealed-agree-words = autorizo, autorizamos, consinto, consentimos, dou o meu consentimento, damos o nosso consentimento, dou permissão, dou autorização, dou a minha autorização, aceito, aceitamos, concordo, concordamos, estou de acordo, estamos de acordo, permito, o meu filho pode, a minha filha pode
translation-sealed-signature-words = assinatura, assinaturas, assinado por, rubrica
translation-sealed-field-words = alergias, alergias conhecidas, medicação, medicamentos, grupo sanguíneo, doenças, doenças crónicas, médico de família, seguro de saúde, número de utente, vacinas
translation-head-sealed = { $who } · um formulário ou texto oficial: não traduzido por máquina
translation-head-left-out = { $who } · não traduzido, por vontade própria
translation-asked-form = Consentimentos, formulários médicos, textos jurídicos e alertas nunca são traduzidos por máquina. É preciso usar o formulário em papel, revisto, da escola ou dos serviços.
