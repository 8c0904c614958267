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
    .name = événement inscription, événement réponse, inscription
    .opt-event = Événement
    .opt-answer = Réponse
    .opt-places = Personnes
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

event-title-machine = { $title } (traduction automatique)
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
event-series-last = Il ne resterait aucune date de { $id }. Pour l’annuler : { $prefix }event cancel { $id }
event-series-left-out = { $id } n’a pas lieu le { $day }. Pour le maintenir ce jour-là : { $prefix }event keep { $id } { $example }
event-series-until = Le dernier jour peut aller du { $first } au { $latest }. Voici comment faire : --until { $example }
event-series-two-ends = Un dernier jour ou un nombre de fois, l’un des deux. Voici comment faire : --count 10
event-series-end-alone = Pour une fin, il faut aussi dire à quelle fréquence. Voici comment faire : --every week --count 10
event-series-same = Qu’est-ce qui doit changer à partir de là ? Voici comment faire : --starts 10:00
event-series-time = { $why } Voici comment faire : --{ $option } 10:00
event-clocks = Changement d’heure : { $id } { $title } est ici à { $new } à partir du { $day } (jusqu’ici { $old }).
event-clocks-city = Changement d’heure : { $id } { $title } est à { $new } à { $city } à partir du { $day } (jusqu’ici { $old }).
event-clocks-day = Changement d’heure : { $id } { $title } tombe ici un autre jour, d’abord le { $new } (jusqu’ici { $weekday } { $old }).
event-clocks-day-city = Changement d’heure : { $id } { $title } tombe un autre jour à { $city }, d’abord le { $new } (jusqu’ici { $weekday } { $old }).
