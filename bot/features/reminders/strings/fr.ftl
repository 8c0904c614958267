cmd-remind-add = Créer un rappel pour ce salon
    .name = rappel ajouter, rappel nouveau, rappeler
    .opt-due = Quand
    .opt-text = Texte
    .opt-zone = fuseau horaire ou ville
    .opt-every = Chaque
    .opt-until = Jusque
    .opt-insist = Tant que non fait
cmd-remind-list = Voir les rappels de ce salon
    .name = rappel liste, rappels
    .opt-page = Page
cmd-remind-cancel = Supprimer un rappel
    .name = rappel supprimer, rappel annuler
    .opt-reminder = Rappel

reminder-added = { $id } Je vous le rappellerai le { $when } : { $text }
reminder-change = Modifier : répondez avec une date. Supprimer : { $prefix }remind cancel { $id }

reminder-due = ⏰ { $id } { $text }
reminder-for = Pour { $person }
reminder-due-late = ⏰ { $id } { $text } (prévu le { $when } ; arrive avec { $lateness } de retard, j’étais indisponible)
reminder-several = ⏰ { $count ->
    [one] Ce rappel était prévu pendant que j’étais indisponible :
   *[other] Ces rappels étaient prévus pendant que j’étais indisponible :
}
reminder-line = { $id } { $text } ({ $person } ; prévu le { $when })
reminder-line-late = { $id } { $text } ({ $person } ; prévu le { $when }, { $lateness } de retard)
reminder-minutes = { $minutes ->
    [1] une minute
   *[other] { $minutes } minutes
}
reminder-hours = { $hours ->
    [1] une heure
   *[other] { $hours } heures
}
reminder-hours-and-minutes = { reminder-hours } et { reminder-minutes }

# Une ligne de la liste : de la personne qui demande, de quelqu’un d’autre.
reminder-entry = { $id } { $when } : { $text }
reminder-entry-of = { $id } { $when } : { $text } ({ $person })
reminder-more = { $count } de plus : { $prefix }remind list { $page }
reminder-none = Il n’y a pas de rappel ici. En créer un : { $prefix }remind add { $example } { reminder-example }
reminder-example = Réserver le car

reminder-too-long = Un rappel a { $most } caractères au plus. Voici comment faire : { $prefix }remind add { $example } { reminder-example }
reminder-past = Le moment indiqué, { $when }, est passé. Voici comment faire : { $prefix }remind { $verb } { $example } { $text }
reminder-unknown = { $id } n’existe pas ici. Tous les rappels : { $prefix }remind list
reminder-not-yours = Qui peut supprimer { $id } : { $people }

## Encore une fois, fait, à un autre moment

cmd-remind-move = Faire venir un rappel à un autre moment
    .name = rappel déplacer, rappel modifier
    .opt-reminder = Rappel
    .opt-until = Quand
    .opt-zone = fuseau ou ville
    .hint-until = 25 mars 9h
cmd-remind-snooze = Rappeler encore : demain à 9 h, ou quand vous le dites
    .name = rappel encore, rappel après
    .opt-reminder = Rappel
    .opt-until = Quand
    .opt-zone = fuseau ou ville
    .hint-until = 25 mars 9h
cmd-remind-done = Dire que ce qui était rappelé est fait
    .name = rappel fait
    .opt-reminder = Rappel
cmd-remind-reopen = Revenir sur un rappel fait ou reporté
    .name = rappel rouvrir
    .opt-reminder = Rappel

answer-again = demain à 9 h, demain, encore, encore une fois, plus tard

reminder-added-every = { $id } Je vous le rappellerai { $rhythm }, la prochaine fois le { $when } : { $text }
reminder-entry-every = { $id } { $rhythm }, prochaine fois { $when } : { $text }
reminder-entry-every-of = { $id } { $rhythm }, prochaine fois { $when } : { $text } ({ $person })
reminder-other-day = Un autre jour
reminder-how = ✅ fait · 💤 encore demain à 9 h, ou répondez : fait / demain / une date
reminder-last = C’était la dernière fois.
reminder-done-by = Fait par { $person }, { $when }. { $back }
reminder-again = { $id } Je vous le rappellerai encore le { $when }.
reminder-universal = C’est l’heure universelle, car je ne connais pas l’heure de votre ville. Votre propre heure : { $prefix }person zone
reminder-until = Un rappel qui vient d’abord le { $first } peut venir jusqu’au { $latest }. Voici comment faire : --until { $example }
reminder-until-alone = Pour un dernier jour, il faut aussi dire à quelle fréquence. Voici comment faire : { $prefix }remind add { $example } --every week { reminder-example }
reminder-past-again = Le moment indiqué, { $when }, est passé. Voici comment faire : { $prefix }remind { $verb } { $id } { $example }
reminder-up-to = Qui peut modifier { $id } : { $people }

## Pour tout le monde, à propos d’un message, jusqu’à ce que ce soit fait

cmd-remind-everyone = Créer un rappel pour tout le salon
    .name = rappel collectif, rappel à tous, rappeler à tous
    .opt-due = Quand
    .opt-text = Texte
    .opt-zone = Fuseau ou ville
    .opt-every = Chaque
    .opt-until = Jusque
cmd-remind-this = Recevoir un rappel du message auquel on répond
    .name = rappel ceci, rappeler ceci
    .opt-due = Quand
    .opt-zone = Fuseau ou ville
cmd-remind-skip = Sauter la prochaine fois d’un rappel
    .name = rappel sauter, sauter rappel
    .opt-reminder = Rappel
reminder-message-above = ce message
reminder-added-this = { $id } Je vous rappellerai ce message le { $when }. Je ne garde rien de son texte.
reminder-for-all = Pour tout le salon
reminder-this-what = Répondez au message à vous rappeler par : { $prefix }remind this { $example }
reminder-past-this = Le moment indiqué, { $when }, est passé. Voici comment faire, en réponse au message : { $prefix }remind this { $example }
reminder-insisting = Tant que ce n’est pas fait, il revient : au bout d’une heure, puis chaque matin à neuf heures, { $most } fois au plus.
reminder-insists = De nouveau le { $when }, si ce n’est pas fait d’ici là.
reminder-insists-every = Un rappel se répète régulièrement ou revient tant que ce n’est pas fait. Voici comment faire : { $prefix }remind add { $example } --insist oui { reminder-example }
reminder-skipped = { $id } ne viendra pas le { $skipped }. Prochaine fois : { $when }.
reminder-skip-once = { $id } ne vient qu’une fois. Pour le supprimer : { $prefix }remind cancel { $id }
reminder-skip-last = { $id } ne viendra plus qu’une fois. Pour le supprimer : { $prefix }remind cancel { $id }
