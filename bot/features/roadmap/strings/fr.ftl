cmd-roadmap-add = Inscrire une échéance sur la feuille de route
    .name = feuille ajouter, feuille nouvelle, échéance ajouter
    .opt-title = Titre
    .opt-due = Pour quand
    .opt-owner = Responsable
    .opt-side = Ville
    .opt-remind = Jours avant
    .opt-zone = Fuseau horaire
    .opt-track = Volet
    .opt-per = Coché par
    .opt-count = Combien
    .opt-before = Préalable à
cmd-roadmap-list = Voir ce qui reste à faire
    .name = feuille liste, feuille ouverte, échéances
    .opt-page = Page
    .opt-plan = Plan
    .opt-track = Volet
cmd-roadmap-show = Voir une échéance de la feuille de route
    .name = feuille voir, échéance voir
    .opt-date = Numéro
cmd-roadmap-done = Dire que la part de votre ville est faite
    .name = feuille fait, échéance faite
    .opt-date = Numéro
    .opt-side = Ville
cmd-roadmap-reopen = Rouvrir ce qui a été déclaré fait ou abandonné
    .name = feuille rouvrir, échéance rouvrir
    .opt-date = Numéro
    .opt-side = Ville
cmd-roadmap-cancel = Abandonner une échéance de la feuille de route
    .name = feuille annuler, échéance annuler
    .opt-date = Numéro

choice-owner-coordinator = coordination, coordinateur, coordinatrice
choice-owner-teacher = enseignement, enseignant, enseignante, professeur
choice-owner-chair = présidence, président, présidente
choice-owner-mayor = mairie, maire
choice-owner-crisis-officer = protection-civile
roadmap-joint-words = commune, commun, ensemble, toutes
roadmap-joint = commune

# Ce que l’on peut écrire en réponse à un rappel.
answer-done = fait, c'est fait, faite, terminé, terminée, fini, c'est fini

# Une carte, ou une de ses lignes ; la ligne de chaque ville est dite dans sa propre langue.
roadmap-card = { $city } : { $when }. Responsable : { $people }{ $tally }{ $status }
roadmap-card-done = { $city } : { $when }. Responsable : { $people }. Fait : { $done }{ $who }
roadmap-nobody = pas encore désigné
roadmap-given-up = Cette échéance a été abandonnée.

roadmap-line = { $id } { $title } : { $when } ({ $people }){ $tally }{ $status }
roadmap-line-past = { $id } { $title } : reste à faire, la date était le { $when } ({ $people }){ $tally }{ $status }
roadmap-line-waiting = { $id } { $title } : { $when }, en attente : { $cities }{ $status }
roadmap-more = { $count } de plus : { $line }
roadmap-nothing = Il ne reste rien à faire. Inscrire une échéance sur la feuille de route : { $prefix }roadmap add
roadmap-empty = Il ne reste rien à faire.

# Un rappel à neuf heures du matin. La cloche et les textes entre parenthèses apportent leur espace, ou sont absents.
roadmap-reminder = { $bell }{ $id } { $title } : { $day }, { $when }{ $there }{ $late }
roadmap-reminder-past = { $bell }{ $id } { $title } reste à faire : la date était le { $when }{ $there }{ $late }
roadmap-in-days = { $days ->
    [0] aujourd’hui
    [1] demain
   *[other] dans { $days } jours
}
roadmap-place = { $city } { $when }
roadmap-there = { " " }({ $places })
roadmap-late = { " " }(arrive avec { $lateness } de retard, j’étais indisponible)
roadmap-missed = { " " }(c’était pour le { $meant }, quand j’étais indisponible)
roadmap-minutes = { $minutes ->
    [1] une minute
   *[other] { $minutes } minutes
}
roadmap-hours = { $hours ->
    [1] une heure
   *[other] { $hours } heures
}
roadmap-hours-and-minutes = { roadmap-hours } et { roadmap-minutes }
roadmap-person = { $person }
roadmap-unnamed = responsable : pas encore désigné
roadmap-state-open = { $city } : à faire
roadmap-state-done = { $city } : fait, { $done }
roadmap-answer-several = Dès que l’une est faite, écrivez par exemple : { $prefix }roadmap done { $id }

roadmap-title-length = Un titre a de 1 à { $most } caractères.
roadmap-past = Le moment indiqué, { $when }, est passé. Voici comment faire : { $prefix }roadmap add "{ $title }" { $example }
roadmap-which-city = Pour quelle ville ? Veuillez ajouter : --side { $city }
roadmap-which-part = { $id } concerne { $cities }. Veuillez ajouter pour quelle ville, comme ici : { $prefix }roadmap done { $id } --side { $city }
roadmap-no-side = Je ne connais pas de ville { $text }. Conviennent : { $cities }
roadmap-unknown = { $id } n’existe pas ici. Ce qui reste à faire : { $prefix }roadmap list
roadmap-done-given-up = { $id } a été abandonné. Pour le reprendre : { $prefix }roadmap reopen { $id }
roadmap-part-up-to = Qui peut le dire de { $id } pour { $city } : { $people }
roadmap-part-up-to-city = Cela peut se dire de { $id } dans le salon de la ville ({ $city }).
roadmap-plan-up-to = Qui peut modifier la feuille de route ({ $cities }) : { $people }

## Plus tard, promis, repris

cmd-roadmap-snooze = Recevoir plus tard un autre rappel d’une échéance
    .name = feuille plus tard, échéance plus tard
    .opt-date = Numéro
    .opt-until = Quand
    .opt-side = Ville
    .opt-zone = Fuseau horaire
    .hint-until = 25 mars 9h
cmd-roadmap-unsnooze = Annuler la demande d’un rappel plus tard
    .name = feuille sans rappel
    .opt-date = Numéro
    .opt-side = Ville
cmd-roadmap-promise = Promettre une nouvelle date pour la part de votre ville
    .name = feuille promettre, échéance promettre
    .opt-date = Numéro
    .opt-until = Pour quand
    .opt-side = Ville
    .opt-zone = Fuseau horaire
    .hint-until = 25 mars 9h
cmd-roadmap-unpromise = Retirer une date promise
    .name = feuille retirer promesse
    .opt-date = Numéro
    .opt-side = Ville
cmd-roadmap-take = Reprendre la part de votre ville
    .name = feuille reprendre, échéance reprendre
    .opt-date = Numéro
    .opt-side = Ville
cmd-roadmap-release = Rendre une part à la personne qui a le rôle
    .name = feuille rendre, échéance rendre
    .opt-date = Numéro
    .opt-side = Ville
cmd-roadmap-history = Voir qui a changé quoi et quand
    .name = feuille historique, échéance historique
    .opt-date = Numéro
    .opt-page = Page

answer-tomorrow = demain à 9 h, demain, encore demain
answer-next-open-day = prochain jour ouvré à 9 h, prochain jour ouvré, demain, encore demain
# Précède une nouvelle date dans une réponse : promis 7.4. 12:00
answer-promised = promis, promesse, nouvelle date

roadmap-title = { $id } { $title }
roadmap-waiting = En attente : { $cities }.
roadmap-card-promised = { $city } : { $when } (nouveau ; avant : { $first }). Responsable : { $people }{ $tally }{ $status }
roadmap-nobody-but = pas encore désigné ; d’ici là { $people }
roadmap-by = { " " }({ $person } pour { $holder })
# Un nom au début d’une ligne qui s’adresse à cette personne.
roadmap-to = { $person }
roadmap-stand-in = en remplacement
roadmap-state-promised = { $city } : nouvelle date, { $when }
roadmap-more-open = { $count } de plus : { $prefix }roadmap list
roadmap-other-day = Un autre jour
roadmap-answer-tomorrow = ✅ fait · 💤 de nouveau demain à 9 h, ou répondez : fait / demain / aujourd’hui 15:00 / promis { $number }.{ $month }. { $time }
roadmap-answer-later = ✅ fait · 💤 de nouveau le { $day } à 9 h, ou répondez : fait / aujourd’hui 15:00 / promis { $number }.{ $month }. { $time }
roadmap-done-now = { $id } fait par { $city }, { $when }{ $who }. { $back }
roadmap-promised-now = { $id } { $title }, nouvelle date : { $when }{ $there }
roadmap-given-up-now = { $id } { $title } a été abandonné.
roadmap-taken-now = { $id } { $title } est maintenant suivi par { $people }.
roadmap-again-on = { $id } : de nouveau le { $when }.
roadmap-promised = { $id } nouveau : { $when }{ $there }.
roadmap-promised-seen = { $count ->
    [one] { $cities } voit
   *[other] { $cities } voient
} la nouvelle date.
roadmap-yours = { $id } est maintenant entre vos mains. Pour quand ?
roadmap-is-done = { $id } est fait pour { $city }. Pour le rouvrir : { $prefix }roadmap reopen { $id }
roadmap-moment-passed = Le moment indiqué, { $when }, est passé. Veuillez en indiquer un qui soit encore à venir.
roadmap-close-up-to = { $id } peut être déclaré fait pour { $city } par { $people }.

## Reste à faire après la date : la suite est toujours annoncée

roadmap-open-here = { $id } { $title } reste à faire de notre côté (la date était le { $when }).
roadmap-else-ask-and-tell = { $answer } Sinon, le { $when }, je demande à { $people } et j’en informe l’autre coordination ({ $cities }).
roadmap-else-ask = { $answer } Sinon, le { $when }, je demande à { $people }.
roadmap-else-tell = { $answer } Sinon, le { $when }, je redemande et j’en informe l’autre coordination ({ $cities }).
roadmap-else-nothing = Répondez : fait, ou une nouvelle date.
roadmap-else-typed = Écrivez : { $done }, ou { $promise } et une nouvelle date.
roadmap-else-again = { $answer } Sinon, je redemande le { $when }.
roadmap-take-over = { $id } { $title } reste à faire, sans réponse jusqu’ici. Voulez-vous vous en charger ?
roadmap-take-how = 👍 oui, ou : { $line }
roadmap-take-typed = Écrivez : { $line }
roadmap-told-done = { $id } { $title } : côté { $own }, c’est fait depuis le { $done } ; côté { $other }, cela reste à faire (la date était le { $when }).
roadmap-told-open = { $id } { $title } : cela reste à faire, côté { $own } comme côté { $other } (la date était le { $when }).
roadmap-told-nothing = Vous n’avez rien à faire pour le moment.
roadmap-told-who = Responsable à { $other } : { $people }.
roadmap-told-who-both = Responsable à { $other } : { $people }, en remplacement : { $substitutes }.
roadmap-done-there = { $id } { $title } : part faite ({ $cities }), { $done }. À faire : { $open }.

## La semaine

roadmap-digest = Semaine à partir du { $day }{ $late }
roadmap-digest-ours = À faire de notre côté :{ " " }
roadmap-digest-theirs = Nous attendons { $cities } :{ " " }
roadmap-digest-events = Événements :{ " " }
roadmap-digest-own = { $label }{ $id } { $title }, pour le { $when } ({ $people }){ $status }
roadmap-digest-late = { $label }{ $id } { $title }, reste à faire, la date était le { $when } ({ $people })
roadmap-digest-waiting = { $label }{ $id } { $title }, pour le { $when }
roadmap-digest-waiting-there = { $label }{ $id } { $title }, pour le { $when } ici, { $there } là-bas
roadmap-digest-event = { $label }{ $event }
roadmap-digest-clocks = { $change } La suite : { $prefix }roadmap list
roadmap-clocks-ahead = Horloges : à partir du { $day }, { $city } est en avance de { $gap } sur nous au lieu de { $before }.
roadmap-clocks-behind = Horloges : à partir du { $day }, nous avons { $gap } d’avance sur { $city } au lieu de { $before }.
roadmap-clocks-now-ahead = Horloges : à partir du { $day }, { $city } est en avance de { $gap } sur nous.
roadmap-clocks-now-behind = Horloges : à partir du { $day }, nous avons { $gap } d’avance sur { $city }.
roadmap-clocks-same = Horloges : à partir du { $day }, il est à { $city } la même heure qu’ici.

## De nouvelles personnes

roadmap-term-ends = { $person } : mandat inscrit jusqu’au { $day }. Dès que vous savez qui prend la suite, répondez avec le nom. Si ce n’est pas encore connu, il n’y a rien à faire.
roadmap-term-ends-known = { $person } : mandat inscrit jusqu’au { $day }. À partir du { $first } : { $successor }.
roadmap-welcome = { $person }, à partir du { $day } je vous assiste dans la coordination ({ $city }).
roadmap-handed-over = À la passation : { $count ->
    [one] une échéance
   *[other] { $count } échéances
} : { $items }. Toutes : { $prefix }roadmap list
roadmap-handed-nothing = Il ne reste rien à faire.
roadmap-handed-open = { $id } { $when }
roadmap-handed-waiting = { $id } fait, en attente : { $cities }
roadmap-vacant-here = { $person } : le mandat s’est terminé le { $day }, et on ne sait pas encore qui prend la suite. D’ici là, je m’adresse à { $people }.
roadmap-vacant-here-nobody = { $person } : le mandat s’est terminé le { $day }, et on ne sait pas encore qui prend la suite.
roadmap-successor = Dès que vous savez qui prend la suite, répondez avec le nom, ou : { $prefix }role successor NOM
roadmap-new-there = Changement à { $city } : { $person }, jusqu’ici { $before }. Rien ne change pour vous.
roadmap-new-there-first = Changement à { $city } : { $person }. Rien ne change pour vous.
roadmap-vacant-there = { $city } : on ne sait pas encore qui prend la suite ; d’ici là : { $people }.
roadmap-vacant-there-nobody = { $city } : on ne sait pas encore qui prend la suite.

## Qui a changé quoi et quand

roadmap-history-added = { $when } : { $person } l’a inscrit sur la feuille de route
roadmap-history-done = { $when } : { $person } a déclaré la part faite ({ $city })
roadmap-history-reopened = { $when } : { $person } a rouvert la part ({ $city })
roadmap-history-cancelled = { $when } : { $person } l’a abandonné
roadmap-history-resumed = { $when } : { $person } l’a remis à l’ordre du jour
roadmap-history-taken = { $when } : { $person } a repris la part ({ $city })
roadmap-history-released = { $when } : { $person } a rendu la part ({ $city })
roadmap-history-promised = { $when } : { $person } a promis ({ $city }) : { $until }
roadmap-history-unpromised = { $when } : { $person } a retiré la promesse ({ $city })
roadmap-history-somebody = quelqu’un
roadmap-history-for = { $person } pour { $holder }
roadmap-history-more = { $count } plus anciens : { $line }
roadmap-history-nothing = Rien n’est encore noté sur { $id }.

## Plans tirés de modèles

cmd-plan-templates = Voir de quoi on peut faire des plans
    .name = plan modèles
cmd-plan-new = Faire un plan à partir d’un modèle
    .name = plan nouveau
    .opt-template = Modèle
    .opt-anchors = Dates de référence
    .opt-sides = Côtés
    .opt-tags = Ce qui s’applique
    .opt-name = Nom
    .opt-participants = Participants
    .opt-hosts = Familles d’accueil
    .opt-given = Déjà dit
    .hint-anchors = 9 octobre 2027; 21 octobre 2027
cmd-plan-check = Voir ce qui est à vérifier dans un plan proposé
    .name = plan vérifier
    .opt-plan = Numéro
    .opt-page = Page
cmd-plan-make = Accepter un plan proposé
    .name = plan créer, plan accepter
    .opt-plan = Numéro
cmd-plan-list = Voir les plans en cours
    .name = plan liste, plans
cmd-plan-show = Voir la suite d’un plan
    .name = plan voir
    .opt-plan = Numéro
    .opt-page = Page
cmd-plan-end = Terminer un plan
    .name = plan terminer
    .opt-plan = Numéro
cmd-plan-resume = Reprendre un plan terminé
    .name = plan reprendre
    .opt-plan = Numéro
cmd-plan-role = Dire qui répond d’un rôle d’un plan
    .name = plan rôle
    .opt-plan = Numéro
    .opt-role = Rôle
    .opt-person = Personne
    .opt-side = Ville
    .opt-substitute = Remplaçant
cmd-plan-roles = Voir qui répond de quoi dans un plan
    .name = plan rôles
    .opt-plan = Numéro
cmd-plan-add = Ajouter une échéance à un plan
    .name = plan ajouter
    .opt-plan = Numéro
    .opt-title = Titre
    .opt-due = Pour quand
    .opt-role = Rôle
    .opt-side = Côté
    .opt-remind = Jours avant
    .opt-zone = Fuseau horaire
cmd-plan-roll = Réutiliser un plan pour d’autres jours
    .name = plan reconduire, plan encore
    .opt-plan = Numéro
    .opt-anchors = Dates de référence
    .opt-name = Nom
    .opt-given = Déjà dit
    .hint-anchors = 7 octobre 2028; 19 octobre 2028
cmd-plan-rehearse = Voir ce qui serait envoyé, à qui et quand
    .name = plan simuler, plan répéter
    .opt-plan = Numéro
    .opt-from = Du
    .opt-until = Au
    .opt-page = Page
cmd-plan-export = Recevoir un plan sous forme de fichier
    .name = plan exporter
    .opt-plan = Numéro
    .opt-as = Format
cmd-plan-import = Importer un plan depuis un fichier
    .name = plan importer
    .opt-text = Plan
    .opt-name = Nom

choice-paper-yaml = yaml
choice-paper-csv = csv, tableau
choice-paper-ics = ics, calendrier

plan-named = { $id } { $title }
plan-named-as = { $id } { $title } ({ $name })
plan-template = { $id } : { $title } ({ $count ->
    [one] une échéance
   *[other] { $count } échéances
})
plan-which-template = Quel modèle ? Répondez par le numéro.
plan-no-template = Je ne connais pas de modèle { $text }. Il y a ceux-ci : { $known }. En savoir plus : { $prefix }plan templates
plan-ask-anchors = { $count ->
    [one] À partir de quel jour compter ?
   *[other] À partir de quels jours compter ? Répondez en un seul message, une ligne par jour :
}
plan-anchor = { $label }
plan-which-sides = Quelle ville a quel côté ({ $sides }) ? Ajoutez par exemple : --sides "{ $example }"
plan-empty = Il ne resterait aucune échéance. Regardez les jours et ce qui s’applique.

plan-proposed = { $plan } : pas encore créé, regardez d’abord
plan-span = { $count ->
    [one] Une échéance, { $first }
   *[other] { $count } échéances, du { $first } au { $last }
} ({ $cities })
plan-found-moved = { $count ->
    [one] Une échéance tombait un week-end ou un jour de fermeture et a été déplacée.
   *[other] { $count } échéances tombaient un week-end ou un jour de fermeture et ont été déplacées.
}
plan-found-past = { $count ->
    [one] Une échéance est déjà passée ; elle figurera comme à faire.
   *[other] { $count } échéances sont déjà passées ; elles figureront comme à faire.
}
plan-found-fixed = { $count ->
    [one] Une échéance est fixée par d’autres, vérifiez-la.
   *[other] { $count } échéances sont fixées par d’autres, vérifiez-les.
}
plan-found-left-out = Ce qui se compte à partir d’un jour non indiqué est laissé de côté : { $anchors }
plan-found-overlapping = En cours au même moment : { $plans }
plan-found-nothing = Rien n’est à revoir.
plan-found-all = Toutes : { $line }
plan-check-fixed = Fixée par d’autres, à vérifier : { $title }, { $when }
plan-check-past = Déjà passée : { $title }, { $when }
plan-check-moved = Déplacée du { $before } au { $when } : { $title }
plan-and-more = { $count } autres
plan-make-question = Le créer ?
plan-make-how = Le créer ? 👍 oui, ou : { $line }
plan-proposal-gone = Il n’y a plus de proposition { $id } ici. Une nouvelle : { $prefix }plan new

plan-made = { $plan } : { $count ->
    [one] une échéance
   *[other] { $count } échéances
} pour { $cities }, du { $first } au { $last }
plan-made-how = La suite : { $line }
plan-unknown = Il n’y a pas de { $id } ici. Les plans : { $prefix }plan list
plan-has-ended = { $id } est terminé. Pour le reprendre : { $prefix }plan resume { $id }
plan-none = Aucun plan n’est en cours ici. Ce qu’il y a : { $prefix }plan templates
plan-line = { $plan } : { $open } à faire, { $done } faites, la prochaine le { $when }
plan-line-done = { $plan } : les { $done } sont faites
plan-counts = { $count ->
    [one] Une échéance
   *[other] { $count } échéances
} : { $done } faites, { $open } à venir, { $late } encore à faire après leur date
plan-more = { $count } autres : { $line }
plan-ended = Terminé le { $day }.
plan-ended-now = { $plan } est terminé. { $count ->
    [0] Il ne restait rien à faire.
    [one] Une échéance encore à faire a été abandonnée.
   *[other] { $count } échéances encore à faire ont été abandonnées.
}

plan-role = { $role }, { $city } : { $people }
plan-role-substitute = { $role }, { $city } : { $people }, remplacement : { $substitutes }
plan-roles-free = Personne n’est nommé ; c’est à qui tient le rôle ou coordonne : { $roles }
plan-no-role = Ce plan n’a pas de rôle { $text }. Ceux-ci conviennent : { $roles }
plan-no-side = Ce plan n’a pas de côté { $text }. Ceux-ci conviennent : { $sides }
plan-which-city = Quelle ville de { $id } : { $cities } ? Ajoutez par exemple : --side { $city }

plan-rehearsed = { $plan } : { $count ->
    [one] un message
   *[other] { $count } messages
} si rien ne change. Rien n’a été envoyé.
plan-rehearsed-line = { $when } { $city }, à { $people } : { $items }
plan-rehearsed-quiet = { $when } { $city }, au salon : { $items }
plan-rehearsed-more = { $count } autres : page { $page }
plan-rehearsed-nothing = { $plan } : rien ne serait envoyé pendant ce temps.
plan-exported = { $plan }, en fichier. Aucune personne n’y figure.

# Ce qui ne convient pas dans un modèle ou un plan en fichier ; { $path } dit où.
plan-faults = { $count ->
    [one] Je ne peux pas l’importer ainsi, un endroit ne convient pas. Rien n’a été enregistré.
   *[other] Je ne peux pas l’importer ainsi, { $count } endroits ne conviennent pas. Rien n’a été enregistré.
}
plan-faults-more = { $count } autres
plan-fault = { $path } : { $words }
plan-fault-missing = manque
plan-fault-unknown-key = clé inconnue ; connues ici : { $known }
plan-fault-no-group = ce n’est pas un groupe de clés
plan-fault-no-list = ce n’est pas une liste
plan-fault-no-text = ce n’est pas un texte ; mettez-le entre guillemets
plan-fault-no-switch = ni true ni false
plan-fault-length = un texte a de 1 à { $most } caractères
plan-fault-number = ce n’est pas un nombre entier de { $least } à { $most }
plan-fault-not-among = { $text } ne convient pas ici ; un de ceux-ci : { $known }
plan-fault-clock = ce n’est pas une heure comme "17:00"
plan-fault-day = ce n’est pas un jour comme "2027-10-09"
plan-fault-moment = ce n’est pas un moment comme "2027-10-09T17:00:00"
plan-fault-no-such-hour = cette heure n’existe pas à { $zone } ce jour-là, ou y est deux fois
plan-fault-zone = { $text } n’est pas un fuseau horaire
plan-fault-no-such-day = ce jour n’existe pas chaque année
plan-fault-falling = jours entiers avant, chacun une fois, le plus grand d’abord
plan-fault-one-rule = offset_days ou fixed, l’un des deux
plan-fault-no-key = il n’y a pas d’autre échéance { $text }
plan-fault-twice = s’y trouve deux fois
plan-fault-not-here = n’y prend pas part
plan-fault-recurs = ce qui se répète n’a pas sa place dans un plan
plan-fault-columns = il faut au tableau les colonnes { $columns }
plan-fault-items = de 1 à { $most } échéances
## La frise : un plan ou une année, en mots et en image

cmd-roadmap-timeline = Voir un plan ou une année sous forme de frise
    .name = feuille frise, frise
    .opt-plan = Plan
    .opt-year = Année
roadmap-timeline-head = { $subject } : { $count ->
    [0] aucune échéance
    [one] { $count } échéance
   *[other] { $count } échéances
}
roadmap-timeline-line = { $id } { $title } ({ $cities }) : { $when }, { $state }
roadmap-timeline-more = { $count } de plus : { $prefix }roadmap list
roadmap-timeline-no-plan = Il n’y a pas ici de plan { $id } avec des échéances. Ce qui reste à faire : { $prefix }roadmap list
roadmap-timeline-state = { $state ->
    [due-soon] bientôt
    [due] aujourd’hui
    [late] encore ouverte
    [stale] nouvelle date nécessaire
    [promised] promise
    [one-side] faite d’un côté
    [done] faite
    [waived] pas nécessaire
    [frozen] en pause
   *[planned] prévue
}
roadmap-timeline-waits = ouverte à { $cities }
roadmap-timeline-late = encore ouverte à { $cities }
roadmap-timeline-label = { $day }, { $state }
roadmap-timeline-title = Échéances { $subject } · { $city }
roadmap-timeline-entry = { $id } { $title }
roadmap-timeline-joint = Communes
roadmap-timeline-today = aujourd’hui, { $day }
roadmap-timeline-closed = fermeture
roadmap-timeline-gate = d’autres échéances en dépendent
roadmap-timeline-marks = Une barre commence au premier rappel et finit le jour dit ; chaque trait en dessous est un rappel.
roadmap-timeline-hidden = { $count ->
    [one] { $count } échéance de plus n’est pas montrée.
   *[other] { $count } échéances de plus ne sont pas montrées.
}
## Inutile, confié, déplacé, coché

cmd-roadmap-waive = Dire que la part de votre ville n’est pas nécessaire
    .name = feuille inutile, échéance inutile
    .opt-date = Numéro
    .opt-reason = Raison
    .opt-side = Ville
cmd-roadmap-assign = Confier la part de votre ville à quelqu’un
    .name = feuille confier, échéance confier
    .opt-date = Numéro
    .opt-person = Personne
    .opt-role = Rôle
    .opt-side = Ville
cmd-roadmap-move = Déplacer une échéance
    .name = feuille déplacer, échéance déplacer
    .opt-date = Numéro
    .opt-due = Nouvelle date
    .opt-side = Ville
    .opt-zone = Fuseau
    .opt-sure = Vérifiée
    .hint-due = 7 avril 12:00
cmd-roadmap-agree = Accepter une date proposée par une autre ville
    .name = feuille accepter, échéance accepter
    .opt-date = Numéro
    .opt-side = Ville
cmd-roadmap-decline = Garder la date ou retirer une proposition
    .name = feuille garder, échéance garder
    .opt-date = Numéro
    .opt-side = Ville
cmd-roadmap-tick = Cocher des codes
    .name = feuille cocher, échéance cocher
    .opt-date = Numéro
    .opt-codes = Codes
    .opt-side = Ville
cmd-roadmap-untick = Décocher des codes
    .name = feuille décocher, échéance décocher
    .opt-date = Numéro
    .opt-codes = Codes
    .opt-side = Ville
cmd-roadmap-missing = Voir les codes qui manquent (en privé)
    .name = feuille manque, échéance manque
    .opt-date = Numéro
    .opt-side = Ville
cmd-roadmap-check = Cocher une ligne de la liste
    .name = feuille pointer, échéance pointer
    .opt-date = Numéro
    .opt-line = Ligne
    .opt-side = Ville
cmd-roadmap-uncheck = Décocher une ligne de la liste
    .name = feuille dépointer, échéance dépointer
    .opt-date = Numéro
    .opt-line = Ligne
    .opt-side = Ville
cmd-roadmap-late = Voir ce qui reste à faire après sa date
    .name = feuille passée, échéance passée
    .opt-page = Page
cmd-roadmap-waiting = Voir ce qui attend une autre ville
    .name = feuille attente, échéance attente
    .opt-page = Page
cmd-roadmap-mine = Voir ce dont vous êtes responsable
    .name = feuille mienne, échéance mienne
    .opt-page = Page

choice-per-group = groupe
choice-per-participant = participant
choice-per-host = famille
choice-track-official = officiel
choice-track-people = rencontres
choice-track-education = éducation
choice-track-economic = économie
choice-track-safety = sécurité
roadmap-all-words = tous, toutes
roadmap-but-words = sauf, sans
sentence-roadmap-late-words = qu’est-ce qui est en retard
sentence-roadmap-waiting-words = qu’est-ce qui attend l’autre ville, qu’attendons-nous
sentence-roadmap-mine-words = qu’ai-je à faire, que dois-je faire
roadmap-status = { " · " }{ $word }
roadmap-status-due-soon = bientôt
roadmap-status-due = aujourd’hui
roadmap-status-promised = nouvelle date
roadmap-status-frozen = en pause
roadmap-status-stale = une nouvelle date est à trouver
roadmap-tally = { " · " }{ $counts }
roadmap-count = { $ticked } sur { $all }
roadmap-lines = liste : { $checked } sur { $all }
roadmap-check-done = ✓ { $number } { $line }
roadmap-check-open = – { $number } { $line }
roadmap-card-waived = { $city } : pas nécessaire ({ $reason })
roadmap-card-frozen = { $city } : en pause (la date était le { $when })
roadmap-card-proposed = { $city } propose le { $when }{ $there }. Réponse attendue : { $cities }
roadmap-state-waived = { $city } : pas nécessaire
roadmap-state-frozen = { $city } : en pause
roadmap-waived-now = { $id } { $title } : pas nécessaire côté { $city } ({ $reason }).
roadmap-reason-length = Une raison a de 1 à { $most } caractères, par exemple : { $prefix }roadmap waive { $id } "pas nécessaire cette année"
roadmap-assign-whom = Indiquez à qui, par exemple : { $prefix }roadmap assign { $id } NOM
roadmap-assign-no-role = { $person } n’a pas encore de rôle ({ $city }). La personne qui m’administre peut en donner un : { $prefix }role grant
roadmap-date-moved = { $id } { $title } est maintenant le { $when } (avant : { $before }).
roadmap-date-asked = J’ai demandé à { $cities } : { $id } { $title } le { $when } ? Tant qu’il n’y a pas de oui, le { $before } reste valable.
roadmap-date-proposed = { $city } propose une nouvelle date pour { $id } { $title } : { $when } (jusqu’ici { $before }).
roadmap-date-answer = 👍 accepter · 👎 garder la date, ou : { $agree }, { $decline }
roadmap-date-declined = { $id } { $title } : { $city } préfère garder la date, { $before }.
roadmap-date-withdrawn = { $id } { $title } : la proposition est retirée, le { $before } reste valable.
roadmap-date-fixed = { $id } { $title } : la date est fixée par un organisme extérieur. La nouvelle, { $when }, figure-t-elle dans son appel ?
roadmap-no-proposal = Aucune nouvelle date n’est proposée pour { $id }. Pour en proposer une : { $prefix }roadmap move { $id } 7.4. 12:00
roadmap-own-proposal = Cette proposition pour { $id } vient de votre ville ; c’est l’autre qui y répond. Pour la retirer : { $prefix }roadmap decline { $id }
roadmap-gate-open = { $id } vient après { $gates }.
roadmap-gate = { $id } « { $title } » (reste à faire)
roadmap-gate-counts = { $id } « { $title } » (jusqu’ici { $ticked } sur { $all })
roadmap-gate-codes = { $id } « { $title } » (reste à faire pour { $codes })
roadmap-ticks-missing = { $id } : { $ticked } sur { $all }. Avec le dernier, c’est fait : { $prefix }roadmap tick { $id } tous
roadmap-ticked = { $id } { $title } : { $ticked } sur { $all }
roadmap-missing = { $id } { $title } : { $ticked } sur { $all }. Manquent encore : { $codes }
roadmap-checked = { $id } liste : { $checked } sur { $all }
roadmap-nothing-ticked = { $id } n’a pas de codes à cocher. Une fois fait : { $prefix }roadmap done { $id }
roadmap-no-code = Je lis des codes de { $first } à { $last }, comme ici : { $first } { $last }
roadmap-no-line = { $id } { $count ->
    [0] n’a pas de liste
    [one] a une liste d’une ligne
   *[other] a une liste de { $count } lignes
}. Pour la voir : { $prefix }roadmap show { $id }
roadmap-codes-up-to = Les codes qui manquent pour { $id }, je les donne à { $people }.
roadmap-codes-privately = Je ne donne les codes que là où personne d’autre ne lit. Veuillez m’écrire en privé : { $line }
roadmap-more-on = La suite : { $line }
roadmap-nothing-late = Rien ne reste à faire après sa date.
roadmap-nothing-waits = Rien n’attend une autre ville.
roadmap-nothing-mine = Vous n’avez rien à faire pour le moment.
roadmap-else-also = { $then } J’en informe aussi { $people }.
roadmap-also-told = Je préviens aussi { $people }
roadmap-thawed = { $id } { $title } : la pause est finie et la date, { $when }, est passée entre-temps. Pour quand sera-ce ? Veuillez répondre avec une nouvelle date.
roadmap-told-waived = { $id } { $title } : côté { $own }, ce n’est pas nécessaire ; côté { $other }, cela reste à faire (la date était le { $when }).
roadmap-terms-end = { $count ->
    [one] Ce mandat est inscrit jusqu’au { $day } : { $people }
   *[other] Ces mandats sont inscrits jusqu’au { $day } : { $people }
}
roadmap-history-waived = { $when } : { $person } a dit que la part n’est pas nécessaire ({ $city }) : { $new }
roadmap-history-unwaived = { $when } : { $person } a dit que la part est nécessaire après tout ({ $city })
roadmap-history-assigned = { $when } : { $person } a confié la part à { $taker } ({ $city }, jusqu’alors { $giver })
roadmap-history-given-role = { $when } : { $person } l’a confié à un autre rôle : { $new } (jusqu’alors { $old })
roadmap-history-moved = { $when } : { $person } l’a déplacé du { $before } au { $until }
roadmap-history-proposed = { $when } : { $person } a proposé ({ $city }) le { $until } au lieu du { $before }
roadmap-history-agreed = { $when } : { $person } a accepté ({ $city }) le { $until }
roadmap-history-declined = { $when } : { $person } a gardé ({ $city }) le { $before } au lieu du { $until }
roadmap-history-withdrawn = { $when } : { $person } a retiré la proposition du { $until }
roadmap-history-checked = { $when } : { $person } a coché la ligne { $new } ({ $city })
roadmap-history-unchecked = { $when } : { $person } a décoché la ligne { $new } ({ $city })
roadmap-history-ticked = { $when } : { $person } a coché des codes ({ $city }) : { $new } (jusqu’alors { $old })
roadmap-history-role = la personne qui a le rôle
roadmap-role-coordinator = coordination
roadmap-role-teacher = enseignement
roadmap-role-chair = présidence
roadmap-role-mayor = mairie
roadmap-role-crisis-officer = protection civile

# Rôles des plans ; entre parenthèses, ce que l’on tape

plan-role-word = { $key ->
    [coordinator] coordination (coordinator)
    [teacher] responsable du groupe (teacher)
    [deputy] deuxième adulte accompagnant (deputy)
    [host_finder] recherche de familles d’accueil (host_finder)
    [safeguarding] protection des mineurs (safeguarding)
    [treasurer] finances (treasurer)
    [crisis] gestion de crise (crisis)
    [mayors_office] mairie (mayors_office)
    [chair] présidence (chair)
    [secretary] secrétariat (secretary)
    [participation] groupes d’habitants (participation)
    [producer] régie de la fête (producer)
    [culture] culture (culture)
    [permits] autorisations (permits)
    [safety] sécurité (safety)
    [words] traduction (words)
    [group_leader] responsable du groupe participant (group_leader)
    [observer] observation (observer)
    [leaving] personne sortante (leaving)
    [acting] intérim (acting)
    [successor] personne qui prend la suite (successor)
    [head] direction ou présidence (head)
    [other_side] coordination de la ville partenaire (other_side)
    [school_liaison] contact avec les écoles (school_liaison)
   *[other] { $key }
}

## What is not typed about a date
roadmap-never-typed = Merci de ne pas écrire ici : { $what }
roadmap-stays-waived = Cela reste noté comme pas nécessaire. Nécessaire quand même : { $line }
roadmap-falling = Échéance un jour désormais fermé : { $dates }. Les dates restent jusqu’à ce que quelqu’un les déplace : { $line }
