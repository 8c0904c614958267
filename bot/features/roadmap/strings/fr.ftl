cmd-roadmap-add = Inscrire une échéance sur la feuille de route
    .name = feuille ajouter, feuille nouvelle, échéance ajouter
    .opt-title = Titre
    .opt-due = Pour quand
    .opt-owner = Responsable
    .opt-side = Ville
    .opt-remind = Jours avant
    .opt-zone = Fuseau horaire
cmd-roadmap-list = Voir ce qui reste à faire
    .name = feuille liste, feuille ouverte, échéances
    .opt-page = Page
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
roadmap-title-machine = { $title } (traduction automatique)
roadmap-card = { $city } : { $when }. Responsable : { $people }
roadmap-card-done = { $city } : { $when }. Responsable : { $people }. Fait : { $done }{ $who }
roadmap-nobody = pas encore désigné
roadmap-given-up = Cette échéance a été abandonnée.

roadmap-line = { $id } { $title } : { $when } ({ $people })
roadmap-line-past = { $id } { $title } : reste à faire, la date était le { $when } ({ $people })
roadmap-line-waiting = { $id } { $title } : { $when }, en attente : { $cities }
roadmap-more = { $count } de plus : { $prefix }roadmap list { $page }
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
cmd-roadmap-release = Rendre une part à la personne qui a la fonction
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
roadmap-card-promised = { $city } : { $when } (nouveau ; avant : { $first }). Responsable : { $people }
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
roadmap-digest-own = { $label }{ $id } { $title }, pour le { $when } ({ $people })
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
