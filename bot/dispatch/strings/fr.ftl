### Ce qui se dit des lignes et des options elles-mêmes, quelle que soit la commande.

## Commandes

cmd-ping = Voir tout de suite que je suis là
    .name = ping
    .opt-text = texte
cmd-help = Voir ce que je sais faire
    .name = aide
    .opt-topic = commande

dispatch-pong = pong { $text }

## Lignes

dispatch-near = Je ne connais pas { $typed }. Vouliez-vous dire : { $suggestion }
dispatch-unknown = Je n’ai pas compris. Ce que je sais faire : { $prefix }help
dispatch-too-long = C’est trop long pour moi : je lis jusqu’à { $most } caractères.
dispatch-leftover = Je ne sais pas à quoi se rattache { $text }. Voici comment faire : { $line }
dispatch-quote-open = Les guillemets ouverts avant { $text } ne sont pas fermés. Voici comment faire : { $line }
dispatch-unknown-option = Ici, je ne connais pas { $option }. Voici comment faire : { $line }
dispatch-near-option = Ici, je ne connais pas { $option }. Vouliez-vous dire : { $near }
dispatch-option-empty = Rien ne suit { $option }. Voici comment faire : { $line }
dispatch-option-twice = { $option } y figure deux fois. Voici comment faire : { $line }
dispatch-misread = { $problem } Voici comment faire : { $line }

## Questions

dispatch-done = C’est fait.
dispatch-done-there = C’est fait, dans { $room }.
dispatch-thread-title = Réponses
dispatch-appears-in = Cela apparaîtra dans { $room }.
dispatch-lapsed = On ne peut plus y répondre. Ce que je sais faire : { $prefix }help
dispatch-by-text = Répondre avec des mots
dispatch-fill-in-again = Remplir de nouveau
dispatch-up-to-group = Cela revient aux membres qui ont le rôle choisi dans { $prefix }setup.
dispatch-on-a-server = Cela se fait dans un salon du serveur concerné, pas en privé.
dispatch-out-of-sight = Cela n’est dit qu’à qui peut lire le salon concerné. Ce qui vous concerne fonctionne partout : { $prefix }help
dispatch-mute = Dans { $room }, vous pouvez lire mais pas écrire ; je n’y dis donc rien de votre part.
dispatch-room-gone = Le salon où j’écrivais sur ce serveur n’existe plus. La coordination en choisit un autre : { $prefix }setup
dispatch-members-only = Je ne réponds qu’aux membres des serveurs de ce jumelage. Demandez à sa coordination de vous y admettre.
dispatch-not-in-private = Utilisez-moi dans un salon de votre serveur, où d’autres lisent aussi. Je ne parle pas aux élèves en privé.
dispatch-empty-message = Il n’y a pas de mots dans ce message.
dispatch-which = Lequel de ces choix ?
dispatch-whose-clock = À l’heure de quelle ville ? (Une fois pour toutes : { $prefix }person zone)
dispatch-ask-one = Il manque encore : { $option }. Il suffit de répondre par cela.
dispatch-ask-all = Veuillez répondre en un seul message, une ligne par indication :
dispatch-ask-some = { $needed ->
    [one] Veuillez répondre en un seul message, une ligne par indication ; seule la première est nécessaire :
    [2] Veuillez répondre en un seul message, une ligne par indication ; seules les deux premières sont nécessaires :
   *[other] Veuillez répondre en un seul message, une ligne par indication ; seules les { $needed } premières sont nécessaires :
}
dispatch-form-too-many = J’ai demandé { $asked } lignes et j’en ai lu { $lines }. Veuillez répondre encore une fois, une ligne par indication.

## Droits et pannes

dispatch-up-to = Cela revient à { $city } : { $people }.
dispatch-up-to-nobody = Cela revient à la coordination ({ $city }) ; personne n’y est encore inscrit.
dispatch-up-to-admins = Cela revient à la personne qui m’administre.
dispatch-my-fault = Cela n’a pas fonctionné, et c’est de ma faute. Rien n’a été enregistré. Veuillez réessayer plus tard. (Code { $code })


## Options : ce qui a été lu, ce qui convient

option-no-number = { $text } n’est pas un nombre.
option-number-outside = { $text } ne convient pas ; un nombre de { $least } à { $most } convient.
option-no-switch = J’ai lu { $text } ; ici, oui ou non convient.
option-no-switch-or-language = J’ai lu { $text } ; ici, oui, non ou une langue convient : { $languages }.
option-no-id = J’ai lu { $text } ; ici, une référence comme { $example } convient.
option-no-city = Je ne connais pas la ville { $text }. Je connais { $cities }.
option-no-language = Je ne parle pas { $text }. Je connais { $languages }.
option-no-zone = Je ne connais pas le fuseau horaire { $text }.
option-no-choice = J’ai lu { $text } ; ce qui convient : { $choices }.
option-no-list = Il n’y a rien dans { $text }.
option-on-words = activer, oui, o, activé
option-off-words = désactiver, non, n, désactivé

## Dates

option-no-date = Je ne peux pas lire { $text } comme une date.
option-time-missing = Après { $text }, il manque l’heure.
option-day-only = Ici, seul un jour convient, sans heure ; j’ai lu { $text }.
option-no-such-day = Le { $day } { $month } n’existe pas.
option-no-such-day-that-year = Le { $day } { $month } { $year } n’existe pas.
option-no-such-time = L’heure donnée dans { $text } n’existe pas.
option-year-outside = Je connais les années { $earliest } à { $latest } ; j’ai lu { $text }.
option-other-weekday = J’ai lu { $text }, mais cette date tombe le { $when }.
option-just-passed = Le jour indiqué, { $when }, est passé ; avec l’année, je sais de quel jour il s’agit.
option-two-dates = { $text } peut se lire de deux façons.
option-which-half = Avant ou après midi ?
option-which-midnight = Minuit au début ou à la fin de ce jour ?
option-which-weekday = { $weekday ->
    [1] Quel lundi ?
    [2] Quel mardi ?
    [3] Quel mercredi ?
    [4] Quel jeudi ?
    [5] Quel vendredi ?
    [6] Quel samedi ?
   *[other] Quel dimanche ?
}
option-clocks-skip = Le { $day }, il n’y a pas de { $time } à { $place } : les horloges passent de { $before } à { $after }.
option-clocks-repeat = Le { $day }, il est deux fois { $time } à { $place } : les horloges reculent de { $before } à { $after }.
option-candidate = { $when }
option-candidate-before = { $when }, avant que les horloges reculent
option-candidate-after = { $when }, après que les horloges ont reculé
option-month-1 = janvier
option-month-2 = février
option-month-3 = mars
option-month-4 = avril
option-month-5 = mai
option-month-6 = juin
option-month-7 = juillet
option-month-8 = août
option-month-9 = septembre
option-month-10 = octobre
option-month-11 = novembre
option-month-12 = décembre

## Aide

help-what = Que souhaitez-vous faire ? Il suffit de répondre par le numéro.
help-choose = Que souhaitez-vous faire ?
help-task = { $summary } : { $line }
help-more = En savoir plus : { $lines }
help-human = Parler à une personne : { $operator }
help-given = { $option }:{ $label }
help-also = aussi : { $options }
help-also-commands = Aussi : { $lines }
help-more-commands = { $count } de plus : { $line }
help-example = Exemple : { $line }
help-steps = Pas à pas : { $line }

## Mots par lesquels on répond

answer-yes = oui, o, ok, d’accord, d'accord, volontiers, bien sûr, avec plaisir, oui merci, oui volontiers, je viens, j'y serai
answer-no = non, n, non merci, plutôt non, je ne viens pas, je ne peux pas, je ne peux pas venir

## Annuler

cmd-undo = Annuler ce que je viens de faire
    .name = annuler
dispatch-undo-nothing = Vous n’avez rien à annuler ici pour les dix dernières minutes.
dispatch-undo-not = Je n’ai pas pu l’annuler. { $why }
dispatch-undo-final = Votre dernière action ne peut pas être annulée.
dispatch-undone = Annulé ({ $line }).
dispatch-again = De nouveau le { $when }{ $who }. { $back }
dispatch-again-by = { " " }({ $person })
dispatch-back-tap = Annuler : retirez la réaction
dispatch-back = Annuler : { $line }

## Pour combien de personnes, derrière un nombre

option-people-words = personnes, personne, places, place

## Lecture souple

dispatch-read = J’ai lu : { $line }
dispatch-reading = { $when } : { $text }
dispatch-reading-line = { $line }
sentence-remind-add-words =
    rappelle-moi <due> de <text>, rappelle-moi de <text> <due>, rappelez-moi <due> de <text>, rappelez-moi de <text> <due>,
    rappelle-moi <due> d’<text>, rappelle-moi d’<text> <due>, rappelez-moi <due> d’<text>, rappelez-moi d’<text> <due>
sentence-remind-everyone-words =
    rappelle-nous <due> de <text>, rappelez-nous <due> de <text>, rappelle-nous <due> d’<text>, rappelez-nous <due> d’<text>
sentence-remind-this-words =
    rappelle-moi ceci <due>, rappelez-moi ceci <due>, rappelle-moi ça <due>, rappelez-moi ça <due>,
    rappelle-moi ce message <due>, rappelez-moi ce message <due>
sentence-roadmap-list-words = qu’est-ce qui est ouvert, qu’est-ce qui reste à faire, que reste-t-il à faire, que reste-t-il
sentence-event-list-words = quels événements y a-t-il, quels sont les prochains événements, quelles sont les prochaines dates
sentence-remind-list-words = quels rappels y a-t-il, quels sont les rappels
sentence-help-words = que sais-tu faire, que savez-vous faire
sentence-undo-words = annule ça, annulez ça, annule cela, annulez cela
sentence-roadmap-done-words = <date> est fait, <date> est faite, <date> est terminé, <date> est terminée

## Réponses sans effet et options à la fin d’un texte

dispatch-option-in-text = J’ai lu { $option } comme une partie du texte. Si ce n’était pas voulu : { $prefix }undo, puis { $line }
dispatch-stray = Ce message n’attend pas cette réponse, et je ne l’ai pas transmise. Ce que je sais faire : { $prefix }help
dispatch-stray-done = Qu’est-ce qui est fait ? Voici comment faire : { $prefix }roadmap done M7, ou pour un rappel { $prefix }remind done R5
dispatch-stray-only = Merci de répondre seulement par un de ces mots : { $words }

## Ce qui peut suivre une réponse

answer-thanks = merci, merci beaucoup, merci bien

## Files: read from a message, and pictures

dispatch-file-option = fichier
dispatch-file-wanted = Il faut un fichier pour cela : envoyez-le avec cette commande comme légende, ou répondez par elle au message qui contient le fichier. Le texte peut aussi figurer dans les lignes sous la commande.
dispatch-file-none = Ce message ne contient aucun fichier que je puisse lire. Répondez à un message qui en contient un, ou écrivez le texte dans les lignes sous la commande.
dispatch-file-too-large = Le fichier dépasse { $kib } Kio, et je n’en lis pas davantage. Rien n’a été repris.
dispatch-file-no-text = Le fichier ne contient pas de texte brut. Enregistrez-le comme texte en UTF-8 et envoyez-le de nouveau.
dispatch-file-not-now = Je n’ai pas pu ouvrir le fichier, et rien n’a été repris. Réessayez plus tard, ou écrivez le texte dans les lignes sous la commande.
dispatch-in-picture = { $it }
## À quel rythme quelque chose revient

option-no-rhythm = Je ne vois pas à quel rythme correspond « { $text } ». Possible : jour, jour ouvré, semaine, 2 semaines, lundi et jeudi, 2e jeudi, dernier vendredi, mois, an.
rhythm-outside = Je ne peux pas suivre ce rythme : { $rule }. Possible : par jours, semaines, mois ou années, certains jours de la semaine, un jour de la semaine dans le mois ou un jour du mois.
rhythm-weekday = { $day ->
    [1] lundi
    [2] mardi
    [3] mercredi
    [4] jeudi
    [5] vendredi
    [6] samedi
   *[7] dimanche
}
rhythm-days = { $every ->
    [1] chaque jour
   *[other] tous les { $every } jours
}
rhythm-working-days = du lundi au vendredi
rhythm-weeks = { $every ->
    [1] chaque semaine
   *[other] toutes les { $every } semaines
}
rhythm-weekdays = { $every ->
    [1] chaque { $days }
   *[other] toutes les { $every } semaines, le { $days }
}
rhythm-months = { $every ->
    [1] chaque mois
   *[other] tous les { $every } mois
}
rhythm-nth = { $every ->
    [1] chaque mois
   *[other] tous les { $every } mois
}, le { $nth ->
    [1] 1er
    [-1] dernier
   *[other] { $nth }e
} { $day ->
    [1] lundi
    [2] mardi
    [3] mercredi
    [4] jeudi
    [5] vendredi
    [6] samedi
   *[7] dimanche
}
rhythm-years = { $every ->
    [1] chaque année
   *[other] tous les { $every } ans
}
rhythm-until = { $rhythm } jusqu’au { $until }
rhythm-times = { $rhythm }, { $count } fois

## Plusieurs valeurs nommées dans un texte

option-no-pair = Je ne sais pas à quoi se rapporte { $text }. On peut indiquer : { $names }
option-pair-unread = { $why } Voici comment faire : { $example }

## Months and weeks (pictures and agendas)

option-this-month-words = mois, ce mois, ce mois-ci
option-next-month-words = prochain, mois prochain, le mois prochain
option-this-week-words = semaine, cette semaine
option-next-week-words = prochaine, semaine prochaine, la semaine prochaine
option-no-period = Je ne peux pas lire { $text } comme un mois ni comme une semaine.
## Finding a time

option-no-marks = Je ne peux pas lire { $text } comme des réponses.
# What one may type in an answer: possible, though not easily
answer-if-need-be = au besoin, si nécessaire, s’il le faut, peut-être, maybe
