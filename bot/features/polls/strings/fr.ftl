### Finding a time: the commands, the card, and what is said about answers.

## Commands

cmd-poll-add = Trouver un horaire qui convient aux deux villes
    .name = sondage ajouter, sondage nouveau
    .opt-title = Titre
    .opt-slots = Horaires
    .opt-lasts = Minutes
    .opt-until = Réponses jusqu’au
    .opt-ask = À qui demander
    .opt-zone = Fuseau
    .hint-title = Séance du comité
    .hint-slots = 17.4. 9:00, 18.4. 16:30
    .hint-lasts = 90
    .hint-until = 10 avril
    .hint-ask = coordination, enseignant
cmd-poll-list = Voir pour quoi un horaire est cherché
    .name = sondage liste, sondages
cmd-poll-show = Voir qui peut et quand
    .name = sondage voir
    .opt-poll = Sondage
cmd-poll-answer = Dire quand on peut
    .name = sondage répondre
    .opt-poll = Sondage
    .opt-answer = Réponse
    .opt-turn = Suite
    .opt-was = Avant
cmd-poll-withdraw = Reprendre tout ce qu’on a dit
    .name = sondage retirer
    .opt-poll = Sondage
cmd-poll-pick = Faire un événement d’un des horaires
    .name = sondage choisir
    .opt-poll = Sondage
    .opt-slot = Numéro
cmd-poll-close = Ne plus prendre de réponses
    .name = sondage fermer
    .opt-poll = Sondage
cmd-poll-reopen = Reprendre des réponses
    .name = sondage rouvrir
    .opt-poll = Sondage

## The card

poll-lasts = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
poll-closed-mark = réponses closes
poll-picked-mark = désormais { $event }
poll-time = { $city } : { $when }
poll-time-marked = { $city } : { $when } ({ $marks })
poll-slot = { $slot } { $time }
poll-until = Réponses jusqu’au { $until }
poll-until-in = Réponses jusqu’au { $until } ({ $city })
poll-answered = réponses : { $count }
poll-how = Le numéro veut dire oui, 👎 aucun. Ou répondez : 1 oui, 2 au besoin, 3 non
poll-how-many = Répondez par les numéros : 1 3 (oui), ou bien : 1 oui, 2 au besoin, 3 non
poll-how-tap = Touchez les horaires qui vous conviennent ; encore une fois : « au besoin » et « non ». Ou en mots : 1 oui, 2 au besoin, 3 non
poll-by-text = En mots
poll-said = { $id } : oui { $yes } ; au besoin { $maybe } ; non { $no }.

## Who can when

poll-slot-own = { $slot } { $when }
poll-who-yes = oui : { $names }
poll-who-maybe = au besoin : { $names }
poll-who-no = non : { $names }
poll-waiting = Pas encore de réponse : { $names }
poll-entry = { $id } { $title } : réponses jusqu’au { $until }
poll-list-none = Aucun horaire n’est cherché ici. Commencer : { $prefix }poll add

## What people are told

poll-person = { $person }
poll-nudge = { $id } { $title } : quels horaires vous conviennent ? Réponses jusqu’au { $until } ; une réponse avec les numéros suffit.
poll-picked = { $id } { $title } a son horaire. C’est désormais { $event } ; veuillez vous inscrire sur la fiche { $event }.
poll-reopened = { $id } { $title } : l’horaire est de nouveau ouvert, { $event } n’aura pas lieu.
poll-best = { $id } { $title } : les réponses sont closes. Le numéro { $slot } convient à { $can } sur { $count } :
poll-best-how = En faire un événement ? 👍 oui, ou un autre : { $prefix }poll pick { $id } { $other }
poll-best-tap = En faire un événement ? Un autre : { $prefix }poll pick { $id } { $other }
poll-nobody = { $id } { $title } : les réponses sont closes. Personne n’a répondu.
poll-none-fits = { $id } { $title } : les réponses sont closes. Aucun des horaires ne convient à personne.
poll-late = (Ce message arrive avec { $hours } h { $minutes } min de retard, je n’étais pas joignable.)

## What does not fit

poll-unknown = Il n’y a pas de { $id } ici. Tous les sondages : { $prefix }poll list
poll-up-to = Responsable de { $id } : { $people }.
poll-no-slot = { $id } a les numéros 1 à { $last }.
poll-title-length = Un sondage a besoin d’un titre de { $most } caractères au plus.
poll-slots-count = Veuillez donner de { $least } à { $most } horaires différents. Voici comment faire : 17.6. 9:00, 18.6. 16:30
poll-slot-past = Ce moment est passé : { $when }.
poll-ask-unknown = { $name } n’est ni un rôle ni quelqu’un qui a écrit ici. Voici comment faire : --ask coordinator
poll-until-past = Ce moment est passé : { $until }. Voici comment faire : --until { $example }
poll-until-late = La fin des réponses, { $until }, vient après le premier horaire, { $first }. Elle doit venir avant.
poll-ended = { $id } { $title } : les réponses sont closes.
poll-over = On pouvait répondre à { $id } { $title } jusqu’au { $until }.
poll-open-already = { $id } { $title } : les réponses sont ouvertes.
poll-picked-already = { $id } est déjà devenu { $event }. Pour choisir de nouveau : { $prefix }poll reopen { $id }

poll-pick-how = Pour faire de l’une d’elles un événement, par exemple : { $line }
