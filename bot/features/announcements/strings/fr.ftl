### Annonces : les commandes, la question aux villes, ce qui est envoyé et ce qui est dit dans les salons.

## Commandes

cmd-announce-draft = Rédiger une annonce à toutes les villes
    .name = annonce nouvelle, annonce rédiger
    .opt-text = Texte
    .opt-event = Événement dont il s’agit
    .opt-until = Un oui compte jusqu’à
    .opt-zone = Fuseau
    .hint-text = Le car part à 9 heures de la gare.
cmd-announce-list = Voir quelles annonces attendent un oui
    .name = annonce liste, annonces
cmd-announce-show = Voir une annonce dans toutes les langues, et qui a dit oui
    .name = annonce voir
    .opt-announcement = Annonce
cmd-announce-approve = Dire le oui de sa ville à une annonce
    .name = annonce approuver
    .opt-announcement = Annonce
cmd-announce-hold = Retirer le oui de sa ville à une annonce
    .name = annonce retenir
    .opt-announcement = Annonce
    .opt-own = Propre
cmd-announce-edit = Donner de meilleurs mots à une annonce dans sa langue
    .name = annonce modifier
    .opt-announcement = Annonce
    .opt-text = Meilleurs mots
    .opt-to = Langue
cmd-announce-withdraw = Retirer une annonce avant qu’elle ne soit envoyée
    .name = annonce retirer
    .opt-announcement = Annonce
cmd-announce-reopen = Demander de nouveau un oui à une annonce
    .name = annonce rouvrir
    .opt-announcement = Annonce
cmd-announce-now = Envoyer une annonce sans attendre le oui de chaque ville
    .name = annonce immédiate
    .opt-announcement = Annonce
    .opt-reason = Raison

## La question

# Se trouve derrière la référence
announce-draft = projet d’annonce
announce-head = annonce
# $by : qui a dit oui
announce-yes-by = { $city } : oui ({ $by })
announce-yes = { $city } : oui
announce-open = { $city } : en attente
announce-no-yes-of = { $city } : sans oui
announce-until = jusqu’au { $until }
announce-how = L’envoyer ainsi, dans toutes les langues à la fois ? 👍 oui, ou répondez par de meilleurs mots : mieux : …
announce-how-tap = L’envoyer ainsi, dans toutes les langues à la fois ? Meilleurs mots : ci-dessous.
announce-better = Meilleurs mots
# $language : la langue même dans laquelle ceci est dit ; $code : son code
announce-awaited = { $language } : traduction en cours.
announce-write = { $language } : je ne peux pas traduire ceci. Merci de l’écrire : { $prefix }announce edit { $id } --to { $code } …
announce-original = L’original entier : { $prefix }announce show { $id }
announce-superseded = { $id } : la question se trouve de nouveau plus bas.

## Ce qu’elle est devenue

announce-was-sent = envoyée le { $when }
announce-was-lapsed = non envoyée ; le temps pour un oui était passé le { $when }
announce-was-withdrawn = retirée le { $when }
# Suit l’en-tête d’une annonce qui ne pouvait pas attendre
announce-unchecked = non traduit : personne n’a encore relu de version en { $language }
# $cities : de qui le oui manquait ; $by : qui l’a envoyée
announce-hurried = Envoyée sans attendre le oui de { $cities }. Raison ({ $by }) : { $reason }
announce-hurried-at = Le { $when }, { $by } n’a pas attendu le oui de { $cities }. Raison : { $reason }
announce-lapsed = { $id } : le temps pour un oui est passé et rien n’a été envoyé. En attente : { $cities }. Redemander : { $prefix }announce reopen { $id }
announce-list-none = Aucune annonce n’attend ici. Pour en rédiger une : { $prefix }announce draft …
announce-list-more = { $count ->
    [one] { $count } autre
   *[other] { $count } autres
}
announce-noted = { $id } : c’est noté.
announce-sent = { $id } a été envoyée.
announce-held = { $id } : le oui est retiré.

## Ce qui ne va pas

announce-is-draft = { $id } attend le oui de chaque ville.
announce-is-sent = { $id } a été envoyée. Pour la voir : { $prefix }announce show { $id }
announce-is-lapsed = Le temps pour un oui à { $id } est passé. Redemander : { $prefix }announce reopen { $id }
announce-is-withdrawn = { $id } est retirée. Redemander : { $prefix }announce reopen { $id }
announce-unknown = Il n’y a pas de { $id } ici. Toutes les annonces : { $prefix }announce list
announce-no-city = Une annonce appartient à une ville. Merci de la rédiger dans un salon de la vôtre.
announce-no-event = Il n’y a pas de { $id } ici. Tous les événements : { $prefix }event list
announce-unwritten = { $id } n’a pas encore de mots en { $language }. Pour les écrire : { $prefix }announce edit { $id } --to { $code } …
announce-no-yes = Il n’y a pas de oui de votre ville à { $id } qui puisse être retiré.
announce-second-key = Votre oui compte déjà pour { $city }. Pour { $other }, quelqu’un d’autre doit le dire.
announce-length = Il faut à une annonce de 1 à { $most } caractères.
announce-reason-length = Merci de dire en 1 à { $most } caractères pourquoi cela ne peut pas attendre.
# $days (Number) : au plus
announce-until-wrong = { $days ->
    [one] On peut attendre un oui jusqu’à demain. Ceci irait : --until { $example }
   *[other] On peut attendre un oui à partir de maintenant, { $days } jours au plus. Ceci irait : --until { $example }
}
# $people : noms
announce-up-to = { $people } ({ $city })
announce-up-to-nobody = { $city } (personne n’y est inscrit)
# $people : noms avec leurs villes
announce-yes-up-to = Le oui à { $id } relève de { $people }.
announce-words-up-to = Les mots de { $id } en { $language } relèvent de { $people }.
announce-back-up-to = Le retrait de { $id } relève de { $people }.
announce-hurry-up-to = L’envoi de { $id } sans le oui de chaque ville relève de { $people }.
