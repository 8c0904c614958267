### Événements : les commandes, la carte et ce qui se dit des inscriptions.

## Commandes

cmd-event-add = Ajouter un événement
    .name = événement ajouter, événement nouveau
    .opt-title = Titre
    .opt-starts = Quand
    .opt-end = Fin
    .opt-place = Où
    .opt-limit = Places
    .opt-kind = Genre
    .opt-link = Lien
    .opt-about = Description
    .opt-organiser = Organisation
    .opt-track = Volet
    .opt-remind = Rappels
    .opt-zone = Fuseau
    .opt-every = Chaque
    .opt-until = Jusque
    .opt-count = Nombre
    .hint-title = Fête d’été
    .hint-starts = 19 juin 14h-22h
    .hint-place = Place du marché
    .hint-limit = 40
cmd-event-list = Voir les événements à venir
    .name = événement liste, événements
    .opt-page = Page
cmd-event-show = Voir un événement
    .name = événement voir
    .opt-event = Événement
cmd-event-cancel = Annuler un événement
    .name = événement annuler
    .opt-event = Événement
cmd-event-rsvp = S’inscrire à un événement, ou dire non
    .name = événement inscription, événement réponse, inscription, inscrire
    .opt-event = Événement
    .opt-answer = Réponse
    .opt-places = Personnes
    .opt-codes = Codes
    .opt-was = Précédente
    .hint-places = oui, 3
choice-coming-yes = oui, o
choice-coming-no = non, n
choice-coming-maybe = { answer-maybe }
choice-coming-none = aucune, retirer

answer-maybe = peut-être

## La carte

event-time = { $city } : { $span }
event-time-night = { $city } : { $span } (de nuit)
event-span = { $starts } à { $ends }
event-span-days = { $starts } au { $ends }
event-places = { $limit ->
    [one] { $limit } place
   *[other] { $limit } places
}
event-how = 👍 oui · 👎 non · 🤔 peut-être, ou répondez : oui
event-your-clock = Sur votre appareil
event-several = Pour plusieurs personnes
event-said-yes-of = { $id } : votre inscription est notée, place { $place } sur { $limit }. Pour vous retirer : non, sur la même carte.
event-said-yes = { $id } : votre inscription est notée. Pour vous retirer : non, sur la même carte.
event-said-no = { $id } : c’est noté, vous ne venez pas.
event-said-maybe = { $id } : c’est noté, peut-être.
event-said-none = { $id } : votre réponse est retirée.
event-how-typed = Inscription : { $prefix }event answer { $id } oui (ou : non, peut-être)
event-occasion-how = Inscrivez-vous sur la carte de { $id }, dans le salon. L’intérêt montré ici compte comme peut-être.
event-occasion-moved = Dans le calendrier de ce serveur, quelqu’un a déplacé { $id } { $title } : { $new }. Ici, c’est toujours { $old }. Faut-il le déplacer ? Un non rectifie le calendrier. 👍 oui 👎 non
event-cancelled-mark = annulé

## La liste

event-entry = { $id } { $title } : { $starts }
event-list-none = Aucun événement à venir ici. En ajouter un : { $prefix }event add
event-list-empty = Aucun événement à venir ici.
event-list-more = { $count } de plus : { $prefix }event list { $page }

## Annulation

event-cancelled-news = { $id } { $title } n’aura pas lieu.
event-person = { $person }

## Ce qui n’est pas possible

event-unknown = { $id } n’existe pas. Tous les événements : { $prefix }event list
event-cancelled = { $id } { $title } a été annulé.
event-over = { $id } { $title } est terminé.
event-up-to = Modifier { $id } revient à { $city } : { $people }.
event-past = Le moment indiqué, { $starts }, est passé. Voici comment faire : { $prefix }event add "{ $title }" { $example }
event-end-early = La fin ({ $ends }) doit venir après le début ({ $starts }). Voici comment faire : --end { $example }
event-end-unread = { $why } Voici comment faire : --end { $example }
event-title-length = Un événement a besoin d’un titre de { $most } caractères au plus.
event-place-length = Un lieu a { $most } caractères au plus.

## Qui vient, changements d’horaire, places

cmd-event-who = Voir qui vient à un événement
    .name = événement qui
    .opt-event = Événement
cmd-event-move = Déplacer un événement
    .name = événement déplacer
    .opt-event = Événement
    .opt-starts = Quand
    .opt-end = Fin
    .opt-zone = Fuseau
    .opt-only = Seulement
cmd-event-limit = Changer le nombre de places ; 0 veut dire sans limite
    .name = événement places
    .opt-event = Événement
    .opt-limit = Places
cmd-event-restore = Maintenir un événement qui avait été annulé
    .name = événement rétablir
    .opt-event = Événement

choice-event-kind-visit = visite
choice-event-kind-class-exchange = échange de classes, échange scolaire, échange
choice-event-kind-festival = fête, festival
choice-event-kind-meeting = réunion, rencontre
choice-event-kind-workshop = atelier
choice-event-kind-exhibition = exposition
choice-event-kind-online-call = appel vidéo, visioconférence, visio

event-kind = { $kind ->
    [visit] visite
    [class-exchange] échange de classes
    [festival] fête
    [meeting] réunion
    [workshop] atelier
    [exhibition] exposition
   *[online-call] appel vidéo
}
event-entry-kind = { $id } { $title } ({ $kind }) : { $starts }

event-who = { $id } { $title } : oui { $yes }
event-who-city = { $city } ({ $count }) : { $names }
event-who-count = { $city } : { $count }
event-who-elsewhere = sans ville
event-who-waiting = liste d’attente ({ $waiting }) : { $names }

## Le résumé de la semaine

event-agenda = { $id } { $title }, { $here }
event-agenda-day = { $id } { $here }
event-agenda-there = { $id } { $title }, { $here } ici, { $there } là-bas
event-agenda-cities = { $id } { $title }, { $here } ici, { $cities }
event-agenda-city = { $there } à { $city }

## La liste d’attente

event-count-waiting = liste d’attente { $waiting }
event-waiting = { $id } est complet. Vous êtes numéro { $position } sur la liste d’attente. Je vous préviens dès qu’une place se libère.
event-for = Pour { $person }
event-moved-up = { $person }, une place s’est libérée : votre inscription à { $id } { $title } est confirmée. Si vous ne pouvez pas venir, répondez : non
event-moved-up-tap = { $person }, une place s’est libérée : votre inscription à { $id } { $title } est confirmée. Si vous ne pouvez pas venir, touchez Non.
event-moved-up-several = Des places se sont libérées : l’inscription à { $id } { $title } est confirmée pour les personnes suivantes. Si l’une d’elles ne peut pas venir, qu’elle réponde : non
event-moved-up-several-tap = Des places se sont libérées : l’inscription à { $id } { $title } est confirmée pour les personnes suivantes. Si l’une d’elles ne peut pas venir, qu’elle touche Non.
event-places-too-many = { $id } a { $limit ->
    [one] { $limit } place
   *[other] { $limit } places
} en tout.
event-places-no-more = Pour { $id }, { $free ->
    [0] il ne reste plus de place
    [one] il reste { $free } place
   *[other] il reste { $free } places
}. Votre inscription pour { $places } est maintenue.

## Déplacé

event-change = { $id } { $title } { $change ->
    [later] commence plus tard
    [earlier] commence plus tôt
    [day] a lieu un autre jour
   *[time] a un autre horaire
}.
event-keep = Votre inscription est maintenue ; pour dire non : 👎 ou répondez : non
event-keep-tap = Votre inscription est maintenue. Si vous ne pouvez pas venir, touchez Non.
event-moved = { event-change } Nouveau : { $new } (auparavant { $old }). { event-keep }
event-moved-tap = { event-change } Nouveau : { $new } (auparavant { $old }). { event-keep-tap }
event-moved-cities = { event-change } { event-keep }
event-moved-cities-tap = { event-change } { event-keep-tap }
event-moved-city = { $city } : { $new } (auparavant { $old })
event-restored-news = { $id } { $title } aura lieu malgré tout.
event-not-cancelled = { $id } { $title } n’avait pas été annulé.
event-move-up-to = Déplacer { $id } revient à { $city } : { $people }.
event-move-past = Le moment indiqué, { $starts }, est passé. Voici comment faire : { $prefix }event move { $id } { $example }

## Événements qui se répètent

cmd-event-skip = Sauter une date d’un événement qui se répète
    .name = événement sauter
    .opt-event = Événement
    .opt-day = Jour
cmd-event-keep = Maintenir une date qui avait été sautée
    .name = événement maintenir
    .opt-event = Événement
    .opt-day = Jour
cmd-event-end = Terminer plus tôt ou plus tard un événement qui se répète
    .name = événement terminer
    .opt-event = Événement
    .opt-from = Dès
    .opt-rule = Règle
    .opt-instead = Remplaçant
cmd-event-change = Changer une date d’un événement qui se répète et toutes les suivantes
    .name = événement changer suivants
    .opt-event = Événement
    .opt-from = Dès
    .opt-starts = Heure
    .opt-end = Fin
    .opt-title = Titre
    .opt-place = Où
    .opt-limit = Places
    .opt-every = Chaque
    .opt-until = Jusque
    .opt-count = Nombre

event-series = { $rhythm }, une réponse pour toutes les dates
event-series-home = { $rhythm } ({ $city }), une réponse pour toutes les dates
event-series-skipped = { $id } { $title } n’a pas lieu cette fois :
event-series-kept = { $id } { $title } a lieu malgré tout à cette date :
event-series-displaced = L’heure change entre-temps : { $id } aura lieu une fois à une autre heure, le { $when }.
event-series-none = { $id } { $title } n’a lieu qu’une fois ; ceci vaut pour les événements qui se répètent.
event-series-no-date = { $id } n’a pas de date le { $day }. Les prochaines : { $days }
event-series-no-more = { $id } n’a plus de date.
## Agenda : un mois ou une semaine, en mots et en image

cmd-event-agenda = Voir un mois ou une semaine
    .name = événement agenda, agenda
    .opt-period = Mois ou semaine
    .hint-period = juin 2027
event-agenda-month = Agenda · { $month }, { $city } : { $count ->
    [0] aucun événement
    [one] { $count } événement
   *[other] { $count } événements
}
event-agenda-week = Semaine { $week } (du { $first } au { $last } { $year }), { $city } : { $count ->
    [0] aucun événement
    [one] { $count } événement
   *[other] { $count } événements
}
event-agenda-line = { $id } { $title } : { $here }
event-agenda-line-there = { $id } { $title } : { $here } ({ $there })
event-agenda-elsewhere = { $city } { $when }
event-agenda-off = { $entry }, annulé
event-agenda-again = { $entry } et encore { $count } fois
event-agenda-closed = Jours de fermeture ({ $city }) : { $days }
event-agenda-closed-day = { $day } ({ $label })
event-agenda-closed-bare = { $day }
event-agenda-more = { $count } de plus : { $prefix }event agenda week { $day }
event-agenda-more-list = { $count } de plus : { $prefix }event list
event-agenda-month-full = Agenda · { $month }, { $city } : plus d’événements qu’un agenda n’en montre. Une semaine : { $prefix }event agenda week { $day }
event-agenda-week-full = Semaine { $week } (du { $first } au { $last } { $year }), { $city } : plus d’événements qu’un agenda n’en montre. Les prochains : { $prefix }event list
event-sheet-month = Agenda · { $month } · { $city }
event-sheet-week = Semaine { $week }, du { $first } au { $last } { $year } · { $city }
event-sheet-week-word = sem.
event-sheet-closed = fermeture
event-sheet-entry = { $id } { $title }
event-sheet-off = { event-cancelled-mark } : { $id } { $title }
event-sheet-times = Toutes les heures : { $city }
event-sheet-all-day = journée
event-sheet-clocks = Changement d’heure : à partir du { $day }, 12:00 à { $here } correspond à { $noon } à { $there }
event-series-last = Il ne resterait aucune date de { $id }. Pour l’annuler : { $prefix }event cancel { $id }
event-series-left-out = { $id } n’a pas lieu le { $day }. Pour le maintenir ce jour-là : { $prefix }event keep { $id } { $example }
event-series-put-off = { $id } se répète : on peut supprimer une date ou tout annuler. Voici comment faire : { $prefix }event skip { $id }, ou { $prefix }event cancel { $id }
event-series-until = Le dernier jour peut aller du { $first } au { $latest }. Voici comment faire : --until { $example }
event-series-two-ends = Un dernier jour ou un nombre de fois, l’un des deux. Voici comment faire : --count 10
event-series-end-alone = Pour une fin, il faut aussi dire à quelle fréquence. Voici comment faire : --every week --count 10
event-series-same = Qu’est-ce qui doit changer à partir de là ? Voici comment faire : --starts 10:00
event-series-time = { $why } Voici comment faire : --{ $option } 10:00
event-clocks = Changement d’heure : { $id } { $title } est ici à { $new } à partir du { $day } (jusqu’ici { $old }).
event-clocks-city = Changement d’heure : { $id } { $title } est à { $new } à { $city } à partir du { $day } (jusqu’ici { $old }).
event-clocks-day = Changement d’heure : { $id } { $title } tombe ici un autre jour, d’abord le { $new } (jusqu’ici { $weekday } { $old }).
event-clocks-day-city = Changement d’heure : { $id } { $title } tombe un autre jour à { $city }, d’abord le { $new } (jusqu’ici { $weekday } { $old }).
## Événements en entier

cmd-event-text = Lire tout ce qui a été écrit sur un événement
    .name = événement texte
    .opt-event = Événement
cmd-event-edit = Changer les indications d’un événement
    .name = événement modifier
    .opt-event = Événement
    .opt-title = Titre
    .opt-place = Lieu
    .opt-limit = Places
    .opt-kind = Genre
    .opt-link = Lien
    .opt-about = Description
    .opt-organiser = Organisation
    .opt-track = Volet
    .opt-remind = Rappels
    .opt-without = Sans
cmd-event-postpone = Reporter un événement, sans nouvelle date pour l’instant
    .name = événement reporter
    .opt-event = Événement
cmd-event-codes = Voir avec quels codes des participants sont inscrits
    .name = événement codes
    .opt-event = Événement
cmd-event-attendance = Indiquer combien de personnes sont venues
    .name = événement fréquentation
    .opt-event = Événement
    .opt-visitors = Visiteurs
    .opt-forget = Oublier
cmd-event-figures = Voir les événements d’une année en chiffres
    .name = événement chiffres
    .opt-year = Année

choice-event-track-official = officiel
choice-event-track-people = personnes, rencontre
choice-event-track-education = éducation
choice-event-track-economic = économie
choice-event-track-safety = sécurité
choice-organiser-coordinator = coordination
choice-organiser-teacher = enseignement, enseignant
choice-organiser-chair = présidence
choice-organiser-mayor = mairie
choice-event-part-place = lieu
choice-event-part-limit = places
choice-event-part-kind = genre
choice-event-part-link = lien
choice-event-part-about = description
choice-event-part-organiser = organisation
choice-event-part-track = volet

event-track = { $track ->
    [official] officiel
    [people] rencontre
    [education] éducation
    [economic] économie
   *[safety] sécurité
}
event-role = { $role ->
    [teacher] enseignement
    [chair] présidence
    [mayor] mairie
   *[coordinator] coordination
}
event-organiser = Organisation : { event-role }, { $city } ({ $people })
event-organiser-role = Organisation : { event-role }, { $city }
event-about-more = En entier : { $prefix }event text { $id }
event-about-none = Rien de plus n’a été écrit à son sujet.
event-about-length = Une description compte au plus { $most } caractères.
event-link-unread = Un lien commence par https:// et compte au plus { $most } caractères. Voici comment faire : --link https://example.org/fete
event-edit-what = Que faut-il changer ? Voici comment faire : { $prefix }event edit { $id } --place "Mairie"

event-leads-none = aucun, jamais
event-leads-days = j, jour, jours
event-leads-hours = h, heure, heures
event-leads-minutes = min, minute, minutes
event-leads-unread = Je ne peux pas lire « { $text } » comme des durées avant le début. Voici comment faire : --remind 1d,1h (ou : aucun)

event-put-off-mark = reporté
event-put-off-card = Il n’y a pas encore de nouvelle date. Dès qu’il y en aura une, toutes les personnes inscrites seront interrogées à nouveau.
event-put-off = { $id } { $title } est reporté et n’a pas encore de nouvelle date.
event-put-off-news = { $id } { $title } est reporté et n’aura pas lieu à cette heure. Dès qu’il y aura une nouvelle date, je vous poserai de nouveau la question.
event-asked-again = { $id } { $title } a une nouvelle date. Viendrez-vous ? Les réponses précédentes ne comptent plus. 👍 oui · 👎 non · 🤔 peut-être, ou répondez : oui
event-asked-again-tap = { $id } { $title } a une nouvelle date. Viendrez-vous ? Les réponses précédentes ne comptent plus.
event-entry-cancelled = { $id } { $title } (annulé) : { $starts }
event-entry-put-off = { $id } { $title } : reporté, pas encore de nouvelle date

event-place-changed = { $id } { $title } a lieu ailleurs. Nouveau lieu : { $new } (jusqu’ici { $old })
event-place-known = { $id } { $title } a lieu ici : { $new }
event-place-gone = Le lieu de { $id } { $title } est de nouveau à fixer (jusqu’ici { $old }).

event-reminder = ⏰ { $id } { $title } : { $span }
event-reminder-cities = ⏰ { $id } { $title }
event-reminder-no = Si vous ne pouvez pas venir : 👎 ou répondez : non
event-reminder-no-tap = Si vous ne pouvez pas venir, touchez Non.
event-reminder-late = (avec { $how } de retard : j’étais injoignable)
event-reminder-hours = { $hours ->
    [one] { $hours } heure
   *[other] { $hours } heures
}
event-reminder-minutes = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}

event-count-asked = { $id } { $title } est terminé. Combien de personnes sont venues ? Répondez par un nombre.
event-count-label = Nombre de visiteurs
event-count-early = { $id } { $title } n’a pas encore commencé.

event-codes-unread = Les codes se présentent ainsi, { $most } au plus : --codes P01-P24 (aussi HF03, L01)
event-codes-up-to = L’inscription par codes revient aux enseignants et à la coordination. À { $city } : { $people }.
event-codes-leaders = L’inscription par codes revient aux enseignants et à la coordination.
event-codes-privately = Je ne donne les codes que là où personne d’autre ne lit. Écrivez-moi en privé : { $prefix }event codes { $id }
event-codes-of = { $person } : { $codes }
event-codes-none = Il n’y a pas de codes de { $id } que vous puissiez voir.

event-figures = { $year } : { $events ->
    [one] { $events } événement
   *[other] { $events } événements
}, { $visitors ->
    [one] { $visitors } visiteur
   *[other] { $visitors } visiteurs
} (comptage pour { $counted }), { $people ->
    [one] { $people } inscription
   *[other] { $people } inscriptions
}
event-figures-line = { $each }
event-figures-kind = { $kind } { $count }
event-figures-other = autres { $count }
event-figures-city = { $city } { $count }
event-figures-none = En { $year }, aucun événement n’a encore eu lieu.

event-debrief = Bilan
## The clash guard

cmd-event-check = Voir ce qui s’oppose à un horaire
    .name = événement vérifier
    .opt-starts = Quand
    .opt-end = Fin
    .opt-kind = Genre
    .opt-zone = Fuseau
event-guard-first = { $id } : { $clash }
event-guard-meant = Si c’est bien voulu, il n’y a rien à faire.
event-guard-free = Rien ne s’oppose à : { $span }.
event-guard-head = À propos de : { $span }
event-guard-closed = Jour de fermeture ({ $city }) : { $days }.
event-guard-day = { $day } ({ $label })
event-guard-weekend = Week-end ({ $cities }) : { $days }.
event-guard-night = Il fait alors nuit ({ $city }) : { $span }.
event-guard-double = En même temps : { $id } { $title }, { $span }.
event-guard-shared = En même temps : { $id } { $title }, { $span } ; { $count ->
    [one] { $count } personne vient aux deux
   *[other] { $count } personnes viennent aux deux
}.
event-guard-clocks-ahead = Changement d’heure : à partir du { $day }, { $city } a { $then } au lieu de { $before } heures d’avance sur { $home }.
event-guard-clocks-behind = Changement d’heure : à partir du { $day }, { $city } a { $then } au lieu de { $before } heures de retard sur { $home }.
event-guard-more = Autres remarques : { $count }.
event-mark-closed = fermé
event-mark-closed-for = fermé : { $label }
event-mark-weekend = week-end
event-mark-night = nuit

# Several reminders of one room after an outage
event-reminders-missed = Ces rappels arrivent avec jusqu’à { $how } de retard : j’étais injoignable.
event-reminders-no = Si vous ne pouvez pas venir, écrivez par exemple : { $prefix }event answer { $id } non
