### Anúncios: os comandos, a pergunta às cidades, o que é enviado e o que se diz nas salas.

## Comandos

cmd-announce-draft = Redigir um anúncio para todas as cidades
    .name = anúncio novo, anúncio redigir
    .opt-text = Texto
    .opt-event = Evento de que trata
    .opt-until = Um sim conta até
    .opt-zone = Fuso
    .hint-text = O autocarro parte às 9 da estação.
cmd-announce-list = Ver que anúncios esperam por um sim
    .name = anúncio lista, anúncios
cmd-announce-show = Ver um anúncio em todas as línguas, e quem disse que sim
    .name = anúncio ver
    .opt-announcement = Anúncio
cmd-announce-approve = Dizer o sim da sua cidade a um anúncio
    .name = anúncio aprovar
    .opt-announcement = Anúncio
cmd-announce-hold = Retirar o sim da sua cidade a um anúncio
    .name = anúncio reter
    .opt-announcement = Anúncio
    .opt-own = Próprio
cmd-announce-edit = Dar melhores palavras a um anúncio na sua língua
    .name = anúncio editar
    .opt-announcement = Anúncio
    .opt-text = Melhores palavras
    .opt-to = Língua
cmd-announce-withdraw = Retirar um anúncio antes de ser enviado
    .name = anúncio retirar
    .opt-announcement = Anúncio
cmd-announce-reopen = Voltar a pedir um sim a um anúncio
    .name = anúncio reabrir
    .opt-announcement = Anúncio
cmd-announce-now = Enviar um anúncio sem esperar pelo sim de cada cidade
    .name = anúncio já
    .opt-announcement = Anúncio
    .opt-reason = Motivo

## A pergunta

# Vem depois da referência
announce-draft = rascunho de um anúncio
announce-head = anúncio
# $by: quem disse que sim
announce-yes-by = { $city }: sim ({ $by })
announce-yes = { $city }: sim
announce-open = { $city }: ainda em aberto
announce-no-yes-of = { $city }: sem sim
announce-until = até { $until }
announce-how = Enviar assim, em todas as línguas ao mesmo tempo? 👍 sim, ou responda com melhores palavras: melhor: …
announce-how-tap = Enviar assim, em todas as línguas ao mesmo tempo? Melhores palavras: em baixo.
announce-better = Melhores palavras
# $language: a própria língua em que isto é dito; $code: o seu código
announce-awaited = { $language }: está a ser traduzido.
announce-write = { $language }: não consigo traduzir isto. É preciso escrevê-lo: { $prefix }announce edit { $id } --to { $code } …
announce-original = O original completo: { $prefix }announce show { $id }
announce-superseded = { $id }: a pergunta está de novo mais abaixo.

## O que foi feito dele

announce-was-sent = enviado: { $when }
announce-was-lapsed = não enviado; o tempo para um sim acabou: { $when }
announce-was-withdrawn = retirado: { $when }
# Vem depois do cabeçalho de um que não podia esperar
announce-unchecked = não traduzido: ainda ninguém reviu uma versão em { $language }
# $cities: de quem faltava o sim; $by: quem o enviou
announce-hurried = Enviado sem esperar pelo sim de { $cities }. Motivo ({ $by }): { $reason }
announce-hurried-at = { $when }: { $by } não esperou pelo sim de { $cities }. Motivo: { $reason }
announce-lapsed = { $id }: o tempo para um sim acabou e nada foi enviado. Ainda em aberto: { $cities }. Perguntar de novo: { $prefix }announce reopen { $id }
announce-list-none = Aqui não há anúncios à espera. Para redigir um: { $prefix }announce draft …
announce-list-more = { $count ->
    [one] mais { $count }
   *[other] mais { $count }
}
announce-noted = { $id }: anotado.
announce-sent = { $id } foi enviado.
announce-held = { $id }: o sim foi retirado.

## O que não serve

announce-is-draft = { $id } espera pelo sim de cada cidade.
announce-is-sent = { $id } foi enviado. Para o ver: { $prefix }announce show { $id }
announce-is-lapsed = O tempo para um sim a { $id } acabou. Perguntar de novo: { $prefix }announce reopen { $id }
announce-is-withdrawn = { $id } está retirado. Perguntar de novo: { $prefix }announce reopen { $id }
announce-unknown = Aqui não há { $id }. Todos os anúncios: { $prefix }announce list
announce-no-city = Um anúncio pertence a uma cidade. É preciso redigi-lo numa sala da sua.
announce-no-event = Aqui não há { $id }. Todos os eventos: { $prefix }event list
announce-unwritten = { $id } ainda não tem palavras em { $language }. Para as escrever: { $prefix }announce edit { $id } --to { $code } …
announce-no-yes = Não há nenhum sim da sua cidade a { $id } que se possa retirar.
announce-second-key = O seu sim já conta por { $city }. Por { $other } tem de o dizer outra pessoa.
announce-length = Um anúncio precisa de 1 a { $most } caracteres.
announce-reason-length = É preciso dizer em 1 a { $most } caracteres porque não pode esperar.
# $days (Number): no máximo
announce-until-wrong = { $days ->
    [one] Pode esperar-se por um sim até amanhã. Assim funciona: --until { $example }
   *[other] Pode esperar-se por um sim a partir de agora, no máximo { $days } dias. Assim funciona: --until { $example }
}
# $people: nomes
announce-up-to = { $people } ({ $city })
announce-up-to-nobody = { $city } (lá não há ninguém inscrito)
# $people: nomes com as suas cidades
announce-yes-up-to = O sim a { $id } cabe a { $people }.
announce-words-up-to = As palavras de { $id } em { $language } cabem a { $people }.
announce-back-up-to = Retirar { $id } cabe a { $people }.
announce-hurry-up-to = Enviar { $id } sem o sim de cada cidade cabe a { $people }.
