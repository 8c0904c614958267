translation-who = { $author } ({ $city })
translation-head = { $who } · traduction automatique
translation-head-variety = { $who } · traduction automatique ({ $variety })
translation-head-fair = { $who } · traduction automatique, pas toujours exacte
translation-head-fair-variety = { $who } · traduction automatique ({ $variety }), pas toujours exacte
translation-head-gist = { $who } · traduction automatique, le sens général seulement
translation-head-gist-variety = { $who } · traduction automatique ({ $variety }), le sens général seulement
translation-head-plain = { $who }
translation-head-waiting = { $who } · la traduction suit
translation-head-corrected = { $who } · corrigé ({ $by })
translation-head-reviewed = { $who } · relu ({ $by })
translation-outdated = Correction dépassée : l’original a été modifié depuis.
translation-variety-pt-br = portugais du Brésil
translation-shared = ({ $kind } : { $name })
translation-shared-bare = ({ $kind })
translation-kind-image = image
translation-kind-video = vidéo
translation-kind-audio = enregistrement
translation-kind-file = fichier
translation-kind-sticker = autocollant
translation-kind-poll = sondage
translation-whole-original = L’original en entier : répondez par le mot original
translation-original-of = { $author } a écrit :
translation-original-words = original
translation-correction-empty = Écrivez les meilleurs mots après les deux-points, dans la même réponse : mieux : …
translation-correction-words = mieux, correction
translation-approval-words = approuver, approuvé
translation-proposal-words = suggestion, suggérer
translation-proposal = Un texte très proche a été corrigé ({ $by }) :
translation-proposal-none = Rien de proche n’a été corrigé ici.
translation-better-what = Répondez par de meilleurs mots à une traduction datant de moins d’un jour : { $prefix }translation better …
translation-words-erased = Je ne garde les mots d’un message qu’un jour. Pour le faire traduire encore, répondez-y par { $prefix }translate
translation-approve-what = Répondez ainsi à une traduction transmise ici il y a moins d’un jour : { $prefix }translation approve
translation-approve-up-to = Approuver les traductions ici revient à { $city } : { $people }.
translation-propose-what = Répondez ainsi à une traduction transmise ici il y a moins d’un jour : { $prefix }translation proposal
translation-hour-first = Heure : { $when } { $city }
translation-hour = { $when } { $city }
translation-pair = { $source } vers { $target }
translation-company = { $engine } ({ $country })
translation-on-here = Désormais, ce qui s’écrit ici est traduit avec { $engine }, sur l’ordinateur où je fonctionne : { $pairs }. Les mots ne vont nulle part ailleurs. Arrêter : { $prefix }room translate off
translation-on-own-server = Désormais, ce qui s’écrit ici est traduit avec { $engine }, sur un serveur des personnes qui m’administrent : { $pairs }. Les mots ne vont nulle part ailleurs. Arrêter : { $prefix }room translate off
translation-outside = { $count ->
    [one] une entreprise extérieure
   *[other] des entreprises extérieures
}
translation-on-third-party = Désormais, ce qui s’écrit ici est traduit : { $pairs }. Pour cela, les mots vont à { $engine }, { translation-outside }. Arrêter : { $prefix }room translate off
translation-on = Désormais, ce qui s’écrit ici est traduit :
translation-by-here = Traduction { $pairs } : { $engine }, sur l’ordinateur où je fonctionne ; les mots n’en sortent pas
translation-by-own-server = Traduction { $pairs } : { $engine }, sur un serveur des personnes qui m’administrent ; les mots ne vont nulle part ailleurs
translation-by-third-party = Traduction { $pairs } : { $engine } ; pour cela, les mots vont à { translation-outside }
translation-by-others = Là où ce n’est pas possible, ou pour une autre langue encore : { $engine }, sur un serveur des personnes qui m’administrent
translation-on-encrypted = Ce salon est chiffré ; pour être traduits, ses mots quittent le chiffrement.
translation-stop = Arrêter : { $prefix }room translate off · Ce qui est en vigueur : { $prefix }room translate status
translation-question = Traduction { $pairs } : pour cela, les mots de ce salon vont à { $engine }, { translation-outside }. Activer ? 👍 oui 👎 non
translation-question-encrypted = Ce salon est chiffré. Pour être traduits, ses mots quittent le chiffrement : je les lis et je les transmets en clair, ainsi :
translation-question-sure = Activer ? 👍 oui 👎 non
translation-waits = Votre oui est noté. La traduction commence dès qu’il y a aussi un oui de l’autre côté ({ $cities }).
translation-off = La traduction est arrêtée ; les messages restent tels qu’ils sont écrits. Réactiver : { $prefix }room translate on
translation-sealed = Désormais, aucune machine ne traduit ce qui s’écrit ici, pour personne, pas même sur demande. Annuler : { $prefix }room translate allow
translation-unsealed = Ce qui s’écrit ici peut de nouveau être traduit. La traduction reste arrêtée ; activer : { $prefix }room translate on
translation-is-sealed = Aucune machine ne traduit ce qui s’écrit ici : c’est ce qui a été décidé pour ce salon. Changer : { $prefix }room translate allow
translation-mode-reply = Dans ce salon, chaque message est traduit dans une réponse silencieuse.
translation-mode-thread = Dans ce salon, les traductions d’une journée se trouvent ensemble dans un fil.
translation-mode-asked = Dans ce salon, les messages ne sont traduits que sur demande : mettez 🌐 à un message ou répondez-y par { $prefix }translate
translation-day-title = Traductions : { $day }
translation-day-thread = Traductions : { $day }, dans le fil de ce message.
translation-times-on = Un message qui indique un seul jour et une seule heure se termine ici par ce moment dans les deux villes.
translation-times-off = Les heures des deux villes ne sont plus ajoutées aux messages ici. Y revenir : { $prefix }room translate times on
translation-me-off = Désormais, aucune machine ne traduit ce que vous écrivez dans ce salon ; vos messages arrivent tels quels. Y revenir : { $prefix }translate me on
translation-me-on = Ce que vous écrivez dans ce salon peut de nouveau être traduit.
translation-me-where = Merci de l’écrire dans le salon dont il s’agit.
translation-who-in = { $who }, { $room }
translation-private-room = salon de { $city }
translation-private-shared = salon commun
translation-private-on = Désormais, ce que d’autres écrivent dans ce salon vous parvient en privé, dans cette langue : { $language }. Arrêter : { $prefix }translate me stop
translation-private-first = Pour cela, il me faut un salon privé avec vous, et je n’en ouvre jamais. Merci de m’écrire en privé : { $prefix }translate me here. Puis redemandez ici.
translation-private-here = Cela vaut pour un salon privé avec moi, où personne d’autre ne lit.
translation-private-noted = C’est noté : ce que vous faites traduire en privé arrivera ici. Indiquez maintenant la langue dans le salon dont il s’agit : { $prefix }translate me fr
translation-private-ended = N’est plus traduit en privé : { $room }
translation-private-none = Rien n’est traduit pour vous en privé.
translation-private-not-here = Ce salon ne permet pas la traduction en privé, ou n’est pas traduit du tout. { $who }
translation-private-unknown = Je ne peux pas savoir qui est dans ce salon, je n’en envoie donc rien en privé.
translation-private-unencrypted = Ce salon est chiffré et notre salon privé ne l’est pas : je n’y envoie donc rien. Merci de m’écrire dans un salon privé chiffré : { $prefix }translate me here. Puis redemandez ici.
translation-private-full = Ce salon est déjà traduit en privé pour { $most } personnes ; je ne peux pas en servir plus. Pour un message : répondez-y par { $prefix }translate
translation-private-not-agreed = { $why } { $who }
translation-private-allowed = Qui est dans ce salon peut se faire traduire en privé ce que d’autres y écrivent : { $prefix }translate me en
translation-private-forbidden = Ce qui s’écrit ici n’est plus traduit en privé pour personne. Y revenir : { $prefix }room translate private on
translation-no-language = Il me faut d’abord connaître la langue de ce salon : { $prefix }room language fr
translation-one-language = Ici, tout le monde lit la même langue ({ $language }) ; il n’y a rien à traduire.
translation-no-route = Ici, je ne peux pas traduire ({ $source } vers { $target }). Les messages arrivent dans l’original.
translation-no-route-ask = Ici, je ne peux pas traduire ({ $source } vers { $target }). Les messages arrivent dans l’original. Qui peut le mettre en place : { $operator }
translation-not-agreed = Pour traduire ({ $source } vers { $target }), les mots de ce salon iraient à { $engine }, { translation-outside } ; ils sont donc transmis tels quels. Pour accepter : { $prefix }room translate on
translation-not-agreed-server = Pour { $source } vers { $target }, les mots de ce salon chiffré iraient à { $engine }, sur un serveur des personnes qui m’administrent ; ils sont donc transmis tels quels. Accepter : { $prefix }room translate on
translation-not-now = Je ne peux pas traduire pour le moment. Les messages arrivent dans l’original jusqu’à ce que cela refonctionne.
translation-over-budget = La limite de traduction de la journée est atteinte. Les messages arrivent en version originale jusqu’au { $until }.
translation-again = La traduction fonctionne de nouveau.
translation-now = Je peux maintenant traduire ({ $source } vers { $target }).
translation-up-to = La traduction revient à { $city } : { $people }.
translation-up-to-nobody = La traduction revient à la coordination ({ $city }) ; personne n’y est encore inscrit. La personne qui m’administre peut le faire : { $prefix }role grant NOM coordinator
translation-asked = Traduction automatique · original : { $source }
translation-asked-variety = Traduction automatique ({ $variety }) · original : { $source }
translation-asked-fair = Traduction automatique, pas toujours exacte · original : { $source }
translation-asked-fair-variety = Traduction automatique ({ $variety }), pas toujours exacte · original : { $source }
translation-asked-gist = Traduction automatique, le sens général seulement · original : { $source }
translation-asked-gist-variety = Traduction automatique ({ $variety }), le sens général seulement · original : { $source }
translation-asked-corrected = Corrigé ({ $by }) · original : { $source }
translation-asked-reviewed = Relu ({ $by }) · original : { $source }
translation-asked-how = De meilleurs mots : répondez par mieux : …
translation-asked-same = C’est déjà en { $source }.
translation-asked-to = Dans une autre langue : { $prefix }translate --to { $other } …
translation-asked-unknown = Je ne reconnais pas la langue de ce texte.
translation-asked-nothing = Il n’y a rien à traduire ici.
translation-asked-gone = Je ne peux pas lire ce message : il n’est plus là, ou il ne contient pas de mots.
translation-asked-not-read = Je ne peux pas lire ce message pour le moment. Veuillez réessayer plus tard.
translation-asked-stands = C’est déjà traduit plus haut.
translation-asked-outdated = Dépassé : l’original a été modifié. De nouveau : mettez-y 🌐
translation-asked-not-now = Je ne peux pas traduire pour le moment. Veuillez réessayer plus tard.
translation-asked-over = Pour le moment, la limite de traduction est atteinte. Veuillez réessayer plus tard ou demander à la personne qui m’administre.
translation-asked-no-route = Ici, je ne peux pas traduire ({ $source } vers { $target }).
translation-asked-who = Qui peut le mettre en place : { $operator }
translation-asked-outside = Pour traduire ({ $source } vers { $target }), ces mots iraient à { $engine }, { translation-outside } ; le salon dont ils viennent ne l’a pas accepté.
translation-asked-server = Pour { $source } vers { $target }, ces mots iraient à { $engine }, sur un serveur des personnes qui m’administrent, et le salon chiffré dont ils viennent ne l’a pas accepté.
translation-asked-sealed = Les mots du salon d’où cela vient ne sont jamais traduits par une machine.
translation-asked-left-out = La personne qui a écrit cela ne souhaite pas que ce soit traduit.
translation-asked-agree = Pour accepter : { $prefix }room translate on
translation-improve = Améliorer
translation-improved = C’est noté : la prochaine fois, les mêmes mots seront traduits ainsi.
translation-status-on = Ce qui s’écrit ici est traduit.
translation-status-on-since = Ce qui s’écrit ici est traduit (depuis : { $when }).
translation-status-on-by = Ce qui s’écrit ici est traduit (depuis : { $when } ; accepté par { $people }).
translation-status-off = Ce qui s’écrit ici n’est pas traduit.
translation-status-off-since = Ce qui s’écrit ici n’est pas traduit (depuis : { $when }).
translation-status-off-by = Ce qui s’écrit ici n’est pas traduit (depuis : { $when } ; arrêté par { $people }).
translation-status-sealed = Aucune machine ne traduit ce qui s’écrit ici, pas même sur demande.
translation-status-sealed-since = Aucune machine ne traduit ce qui s’écrit ici, pas même sur demande (depuis : { $when }).
translation-status-sealed-by = Aucune machine ne traduit ce qui s’écrit ici, pas même sur demande (depuis : { $when } ; décidé par { $people }).
translation-status-waits = Ce qui s’écrit ici n’est pas traduit. Accepté par { $people } ; encore attendu : { $cities }.
translation-status-asked = { $city } ({ $people })
translation-status-would = Si on l’active :
translation-status-no-route = Traduction { $pairs } : rien ne la fait ici ; les messages arrivent dans l’original
translation-status-mode-reply = Dans le salon : une réponse silencieuse à chaque message
translation-status-mode-thread = Dans le salon : toute la journée dans un fil
translation-status-mode-asked = Dans le salon : seulement sur demande
translation-status-no-times = Les heures des deux villes ne sont pas ajoutées
translation-status-private = En privé aussi, pour qui est dans le salon et le demande
translation-status-left-out = Sans traduction, par choix personnel : { $count ->
    [one] une personne
   *[other] { $count } personnes
}
translation-status-resting = Ne répond pas en ce moment : { $engine }
translation-status-budget = Transmis aujourd’hui à des services extérieurs : { $used } caractères sur { $most }
translation-status-change = Modifier : { $prefix }room translate on, off, mode, times, private, never
choice-translation-mode-reply = réponse, réponses
choice-translation-mode-thread = fil, fil du jour
choice-translation-mode-asked = demande, sur demande

cmd-translate = Faire traduire pour soi quelques mots, ou le message auquel on répond
    .name = traduire
    .menu = Traduire
    .opt-text = texte
    .opt-to = langue voulue
cmd-translate-me = Faire traduire ou non ce qu’on écrit ici, ou les autres en privé
    .name = traduire pour moi, traduire-pour-moi
    .opt-wish = activer ou arrêter ou langue
cmd-translate-me-here = Dire en privé que les traductions doivent arriver ici
    .name = traduire privé ici
cmd-translate-me-stop = Ne plus recevoir de traductions en privé
    .name = traduire privé arrêter
cmd-translation-better = Donner de meilleurs mots pour la traduction à laquelle on répond
    .name = traduction mieux
    .opt-words = Meilleurs mots
cmd-translation-approve = Approuver la traduction à laquelle on répond
    .name = traduction approuver
cmd-translation-proposal = Montrer ce qu’est devenu un texte très proche
    .name = traduction suggestion
cmd-room-translate = Activer ou arrêter la traduction de ce qui s’écrit dans ce salon
    .name = salon traduire
    .opt-on = activer ou arrêter
cmd-room-translate-confirm = Dire oui à l’endroit où vont les mots de ce salon
    .name = salon traduire confirmer
cmd-room-translate-status = Montrer comment les mots de ce salon sont traduits
    .name = salon traduire état
cmd-room-translate-mode = Choisir comment se lit un salon de plusieurs langues
    .name = salon traduire mode
    .opt-mode = Mode
cmd-room-translate-times = Ajouter ou non aux messages les heures des deux villes
    .name = salon traduire heures
    .opt-on = activer ou arrêter
cmd-room-translate-private = Permettre ou non de traduire en privé ce qui s’écrit ici
    .name = salon traduire privé
    .opt-on = activer ou arrêter
cmd-room-translate-never = Ne rien faire traduire de ce salon par une machine
    .name = salon traduire jamais
cmd-room-translate-allow = Autoriser de nouveau la traduction des mots de ce salon
    .name = salon traduire autoriser

## À quel point on peut se fier à des mots dans une autre langue

# $words : un titre ou un texte ; $by : qui l’a corrigé ou approuvé
text-machine = { $words } (traduction automatique)
text-machine-fair = { $words } (traduction automatique, pas toujours exacte)
text-machine-gist = { $words } (traduction automatique, le sens général seulement)
text-corrected = { $words } (corrigé)
text-corrected-by = { $words } (corrigé : { $by })
text-reviewed = { $words } (relu)
text-reviewed-by = { $words } (relu : { $by })
text-outdated = { $words } (dépassé : l’original a changé)
# $language : dans la langue de qui lit ; $text : les mots avec leur mention
text-line = { $language } : { $text }
text-how = Approuver : { $prefix }text approve { $id } { $language } · meilleurs mots : { $prefix }text edit { $id } --to { $language } …
text-approved = { $id } : approuvé en { $language }.
text-reopened = { $id } : n’est plus approuvé en { $language }.
text-edited = { $id } : vos mots sont maintenant affichés en { $language }.
text-left = { $id } ({ $language }) : la machine s’en occupe de nouveau.
text-none = { $id } n’a pas encore de mots en { $language }. Pour en écrire : { $prefix }text edit { $id } --to { $code } …
text-no-part = { $id } n’a pas de description. Qui l’a ajouté peut en écrire une : { $prefix }event edit { $id } --about …
text-original = { $id } est écrit en { $language } ; qui l’a ajouté change l’original.
text-length = Il faut ici un texte de 1 à { $most } caractères.
text-not-approved = { $id } n’est pas approuvé en { $language }.
# $city : quelles villes la parlent ; $people : qui y assure la coordination
text-up-to = Les mots en { $language } relèvent de { $city } : { $people }.
text-up-to-city = Les mots en { $language } relèvent de { $city } ; personne n’y est encore inscrit pour la coordination.

cmd-text-show = Voir un titre ou un texte dans toutes les langues, et qui en répond
    .name = texte voir
    .opt-subject = Événement ou date
cmd-text-approve = Approuver un titre ou un texte dans une langue
    .name = texte approuver
    .opt-subject = Événement ou date
    .opt-to = Langue
    .opt-part = Partie
cmd-text-reopen = Retirer l’approbation d’un titre ou d’un texte
    .name = texte rouvrir
    .opt-subject = Événement ou date
    .opt-to = Langue
    .opt-part = Partie
    .opt-outdated = Dépassé avant
cmd-text-edit = Donner de meilleurs mots pour un titre ou un texte dans une langue
    .name = texte modifier
    .opt-subject = Événement ou date
    .opt-words = Meilleurs mots
    .opt-to = Langue
    .opt-part = Partie
cmd-text-leave = Laisser de nouveau à la machine un titre ou un texte dans une langue
    .name = texte automatique
    .opt-subject = Événement ou date
    .opt-to = Langue
    .opt-part = Partie
choice-text-part-title = titre
choice-text-part-about = description

## Glossaire

# Comment peut s’appeler la note d’une entrée quand on la saisit
glossary-note-words = note, remarque
glossary-entry = { $id } { $words }
glossary-entry-stays = { $id } { $name } (identique dans toutes les langues)
glossary-entry-note = { $entry } · { $note }
glossary-added = Nouveau dans le glossaire : { $entry }
glossary-extended = Complété dans le glossaire : { $entry }
glossary-replaced = Modifié dans le glossaire : { $entry }. Jusqu’ici : { $before }
glossary-same = Cela se trouve déjà dans le glossaire : { $entry }
glossary-removed = N’est plus dans le glossaire : { $entry }
glossary-again = De nouveau dans le glossaire comme avant : { $entry }
glossary-back = { $count } entrées du glossaire sont de nouveau comme avant.
glossary-back-changed = { $id } a été modifié depuis ; tout reste donc en l’état.
glossary-empty = Le glossaire est vide.
glossary-none = Le glossaire est vide. Pour commencer : { $prefix }glossary add
glossary-none-found = Rien dans le glossaire pour { $text }. Tout le glossaire : { $prefix }glossary list
glossary-more = { $count } de plus : { $line }
glossary-not-found = { $id } n’est pas dans le glossaire. Ce qu’il contient : { $prefix }glossary list
glossary-full = Le glossaire contient au plus { $most } entrées. Rien n’a été ajouté.
glossary-too-few = Il faut un mot dans deux langues au moins. Par exemple : { $prefix }glossary add fr = ville jumelée, ja = 姉妹都市
glossary-no-language = Je ne connais pas { $text } comme langue. Voici comment faire : { $prefix }glossary add fr = ville jumelée, ja = 姉妹都市
glossary-twice = La langue « { $language } » apparaît deux fois, et chaque langue n’a qu’un mot. Rien n’a été ajouté.

## Un glossaire dans un fichier

glossary-exported = { $count ->
    [one] Le glossaire sous forme de fichier : une entrée.
   *[other] Le glossaire sous forme de fichier : { $count } entrées.
}
glossary-import-found = Dans ce fichier : { $new ->
    [one] { $new } nouvelle entrée
   *[other] { $new } nouvelles entrées
}, { $changed } à modifier, { $same } déjà ici.
glossary-import-ignored = Je ne connais pas ces langues ou colonnes et les laisse de côté : { $columns }
glossary-import-changed = À modifier : { $entry }. Jusqu’ici : { $before }
glossary-import-extended = À compléter : { $entry }
glossary-import-new = Nouveau : { $words }
glossary-import-stays = Nouveau : { $name } (identique dans toutes les langues)
glossary-import-sure = Ajouter tout cela ? 👍 oui 👎 non
glossary-imported = Ajouté : { $new ->
    [one] { $new } nouvelle entrée
   *[other] { $new } nouvelles entrées
}, modifié : { $changed }. Pour les voir : { $prefix }glossary list
glossary-import-nothing = Entre-temps, tout cela est déjà dans le glossaire. Rien n’a été modifié.
glossary-left-out = Laissé de côté, { $where } : { $fault }
glossary-left-out-more = Et { $count } de plus sont laissés de côté.
glossary-at-line = ligne { $line }
glossary-at-entry = entrée { $id }
glossary-fault-one = Il n’y a un mot que dans une seule langue.
glossary-fault-long = { $text } dépasse { $most } caractères.
glossary-fault-no-word = { $text } n’est pas un mot.
glossary-fault-stays = { $text } doit rester tel quel, mais les langues diffèrent.
glossary-fault-cells = Je ne peux pas distinguer ses cellules.
glossary-fault-head = La première ligne doit nommer les langues, chacune une fois, par exemple : fr,ja,en,note,stays
glossary-fault-no-concepts = Il n’y a aucune entrée dans ce fichier TBX.

cmd-glossary-add = Ajouter un mot au glossaire ou le modifier
    .name = glossaire ajouter, glossaire nouveau
    .opt-text = Mots par langue
    .hint-text = fr = ville jumelée, ja = 姉妹都市
cmd-glossary-keep = Garder un nom tel quel dans toutes les langues
    .name = glossaire garder, glossaire nom
    .opt-name = Nom
cmd-glossary-list = Voir le glossaire
    .name = glossaire liste
    .opt-search = Recherche
    .opt-page = Page
cmd-glossary-remove = Retirer une entrée du glossaire
    .name = glossaire retirer, glossaire supprimer
    .opt-entry = Numéro
    .opt-change = Modification
cmd-glossary-import = Reprendre un glossaire depuis un fichier
    .name = glossaire importer
    .opt-text = Glossaire
    .opt-draft = En attente
    .opt-sure = Oui ou non
cmd-glossary-export = Recevoir le glossaire sous forme de fichier
    .name = glossaire exporter
    .opt-as = Format
choice-glossary-form-csv = csv, tableau
choice-glossary-form-tbx = tbx

## Fichiers remis

translation-file-none = Rien dans ce fichier ne peut être ajouté.
translation-file-xml = Ce n’est pas du XML bien formé, voir la ligne { $line }. Rien n’a été ajouté.
translation-file-entities = Ce fichier définit ses propres entités, que je ne lis pas. Veuillez l’enregistrer sans elles. Rien n’a été ajouté.
translation-file-more = et { $count } de plus
translation-file-dropped = Rien n’a été ajouté.
translation-file-gone = Cette question est réglée ou trop ancienne. Rien n’a été ajouté ; veuillez renvoyer le fichier.
translation-file-left = { $count ->
    [one] Laissée telle quelle : une entrée modifiée ici après ma question.
   *[other] Laissées telles quelles : { $count } entrées modifiées ici après ma question.
}
translation-file-back-gone = Cette modification ne peut plus être annulée.

## Ce qui a été corrigé, sous forme de fichier

memory-none = Aucune correction n’est encore conservée dans ce salon.
memory-exported = { $count ->
    [one] Ce qui a été corrigé dans ce salon, sous forme de fichier : un texte.
   *[other] Ce qui a été corrigé dans ce salon, sous forme de fichier : { $count } textes.
}
memory-left-out = { $count ->
    [one] Une correction est laissée de côté : son original n’est pas conservé, ou elle est trop longue.
   *[other] { $count } corrections sont laissées de côté : leur original n’est pas conservé, ou elles sont trop longues.
}
memory-import-where = Veuillez envoyer ceci là où les traductions sont lues : dans le salon de votre ville.
memory-import-found = Dans ce fichier : { $new ->
    [one] { $new } nouvelle traduction
   *[other] { $new } nouvelles traductions
}, { $changed } à modifier, { $same } déjà ici.
memory-import-unknown = { $count ->
    [one] Laissé de côté : un texte dans une langue que je ne connais pas ({ $languages }).
   *[other] Laissés de côté : { $count } textes dans des langues que je ne connais pas ({ $languages }).
}
memory-import-long = { $count ->
    [one] Laissé de côté : un texte de plus de { $most } caractères.
   *[other] Laissés de côté : { $count } textes de plus de { $most } caractères.
}
memory-import-single = { $count ->
    [one] Laissée de côté : une entrée sans traduction.
   *[other] Laissées de côté : { $count } entrées sans traduction.
}
memory-import-new = Nouveau : { $pair }
memory-import-changed = À modifier : { $pair }. Jusqu’ici : { $before }
memory-import-reviewed = À approuver : { $pair }
memory-import-sure = Garder tout cela pour ce salon ? 👍 oui 👎 non
memory-imported = Gardé pour ce salon : { $new ->
    [one] { $new } nouvelle traduction
   *[other] { $new } nouvelles traductions
}, { $changed ->
    [one] { $changed } modifiée
   *[other] { $changed } modifiées
}. Désormais, les mêmes mots sont traduits ainsi.
memory-import-nothing = Entre-temps, tout cela est déjà conservé ici. Rien n’a été modifié.
memory-back = { $count ->
    [one] Un texte est de nouveau traduit comme avant.
   *[other] { $count } textes sont de nouveau traduits comme avant.
}
memory-full = Avec ce fichier, ce salon aurait plus de { $most } corrections. Rien n’a été ajouté.
memory-fault-tmx = Ce n’est pas un fichier TMX que je peux lire. Il doit commencer par <tmx version="1.4"> et un en-tête avec srclang. Rien n’a été ajouté.
memory-fault-empty = Il n’y a aucune traduction dans ce fichier TMX.

cmd-translation-import = Reprendre des traductions depuis un fichier TMX
    .name = traduction importer
    .opt-text = TMX
    .opt-draft = En attente
    .opt-sure = Oui ou non
    .opt-back = Annuler
cmd-translation-export = Recevoir ce qui a été corrigé dans ce salon en fichier TMX
    .name = traduction exporter

## Ce qu’une machine ne traduit jamais

# Phrases propres à ces textes ; titres ; titres qui sont aussi des mots courants ; mots d’une ligne qui ne fait qu’en parler ; mots
# qui suivent un titre ; alertes ; mots de qui raconte une alerte passée ; ce qui précède un exercice ; comment on consent ; comment on
# signe. Les signes et les accents ne comptent pas
translation-sealed-saying-words = par la présente j autorise, j autorise par la présente, par la présente nous autorisons, par la présente je consens, je soussigné, je soussignée, nous soussignés, nous soussignées, je donne par la présente mon consentement, autorise la prise de vues, j autorise la prise de photographies, j autorise les soins médicaux, ce consentement peut être retiré à tout moment, donne procuration à, ceci est une alerte d urgence, évacuez immédiatement, quittez immédiatement le bâtiment, mettez vous immédiatement à l abri, ceci n est pas un exercice, je donne mon consentement pour, je donne mon consentement à la, je donne mon consentement à ce que, je donne mon autorisation pour que, je donne mon autorisation pour la, je donne l autorisation à mon, je donne l autorisation à ma, nous donnons notre autorisation pour, nous donnons notre consentement pour, j autorise mon enfant, j autorise mon fils à, j autorise ma fille à, j autorise que mon, j autorise que ma, j autorise l école à, nous autorisons notre, je consens à ce que, je certifie sur l honneur, j atteste sur l honneur, ci après dénommé, ci après dénommée, ci après désigné, ci après désignée, les parties conviennent, il est convenu ce qui suit, il a été convenu ce qui suit, décline toute responsabilité, déclinons toute responsabilité, dégage toute responsabilité, restez confinés, rejoignez les hauteurs, gagnez les hauteurs, éloignez vous du littoral, éloignez vous des fenêtres, fermez portes et fenêtres, ne sortez pas de chez vous, rejoignez immédiatement, nous traitons vos données personnelles, vos données personnelles sont, vos données à caractère personnel sont, évacuez maintenant, évacuez le bâtiment, évacuez l école, sortez immédiatement, quittez le bâtiment immédiatement, quittez le bâtiment maintenant, j autorise le traitement de mon, j autorise le traitement de ma, j accepte que mon enfant, j accepte que mon fils soit, j accepte que ma fille soit
translation-sealed-title-words = formulaire de consentement, déclaration de consentement, consentement éclairé, autorisation parentale, autorisation de droit à l image, autorisation de prise de vues, autorisation de sortie du territoire, fiche sanitaire, fiche médicale, fiche de santé, formulaire médical, questionnaire médical, questionnaire de santé, procuration, autorisation de sortie, autorisation de participation, autorisation de publication, autorisation de voyage, autorisation des parents, autorisation d intervention chirurgicale, autorisation de soins, consentement des parents, consentement parental, cession de droits, décharge de responsabilité, décharge parentale, certificat médical, ordonnance médicale, dossier médical, carnet de vaccination, carnet de santé, compte rendu médical, projet d accueil individualisé, contrat entre, convention entre, accord entre, contrat de location, contrat de bail, contrat de travail, contrat de vente, contrat de prêt, contrat de prestation, contrat de partenariat, contrat de jumelage, convention de partenariat, convention de jumelage, convention de stage, accord de partenariat, accord de jumelage, accord de confidentialité, protocole d accord, conditions générales, conditions générales de vente, conditions générales d utilisation, conditions d utilisation, conditions de participation, clause de non responsabilité, avis de non responsabilité, limitation de responsabilité, exclusion de responsabilité, mentions légales, politique de confidentialité, déclaration de confidentialité, avis de confidentialité, attestation sur l honneur, attestation d assurance, déclaration sur l honneur, ordonnance du tribunal, statuts de l association, consentement à, consentement au, consentement aux, consentement pour, autorisation médicale, autorisation d opérer, autorisation d hospitalisation, autorisation de traitement, fiche de renseignements médicaux, renseignements médicaux, informations médicales, fiche d information médicale, données médicales, fiche d urgence, fiche santé, allergies et médicaments
translation-sealed-common-title-words = contrat, convention, bail, consentement, autorisation, statuts, attestation, règlement, droit à l image, protection des données, décharge
translation-sealed-talk-words = s il vous plaît, merci, apporter, apportez, est, sont, avant, jusqu, demain, aujourd, faut, besoin, ont, où, qui, quand, comment, manque, manquent, rendre, envoyer, signé, signée, rappel, pensez, n oubliez pas, n oublie pas, liste, bonjour, bonsoir, salut, coucou, cher, chère, chers, chères, nous avons, on a, il y a, vous avez, j ai, c est
translation-sealed-of-words = pour, de, du, des, d, relative, au, aux, entre, contre, à
translation-sealed-alert-words = alerte, alerte rouge, alerte d urgence, alerte incendie, alerte inondation, alerte crue, alerte crues, alerte aux crues, alerte tempête, alerte météo, alerte orange, alerte tsunami, alerte au tsunami, alerte sismique, alerte enlèvement, alerte à la bombe, alerte attentat, alarme, alarme incendie, avis de tempête, avis d évacuation, avis à la population, vigilance rouge, vigilance orange, ordre d évacuation, fin d alerte, alerte aux populations, fuite de gaz, alerte au gaz, alerte intrusion, alerte confinement, alerte évacuation, enfant disparu, enfant disparue, disparition d enfant, disparition inquiétante
translation-sealed-danger-words = urgence, au feu, feu, incendie, évacuation, fuite de gaz, séisme, tremblement de terre, tsunami, inondation, crue, explosion, confinement, danger, feu de forêt, tempête, intrusion, attentat
translation-sealed-where-words = dans, à, au, en, près
translation-sealed-order-words = sortez, quittez, évacuez, évacuer, rejoignez, mettez vous à l abri, abritez vous, restez chez vous, restez à l intérieur, restez à l abri, confinez vous, éloignez vous, fermez, appelez le 112, appelez le 18, point de rassemblement, ne sortez pas, n entrez pas, ne prenez pas l ascenseur, tout le monde dehors, gagnez les hauteurs
translation-sealed-past-words = c était, il y a eu, y avait, d hier, hier soir, c était hier, fausse, la semaine dernière, l année dernière, le mois dernier, passée
translation-sealed-exercise-words = exercice, simulation
translation-sealed-agree-words = j autorise, nous autorisons, je consens, nous consentons, j accepte, nous acceptons, je donne mon accord, nous donnons notre accord, je donne mon consentement, je donne mon autorisation, je suis d accord, nous sommes d accord, je permets, lu et approuvé, mon fils peut, ma fille peut, mon enfant peut
translation-sealed-signature-words = signature, signatures, signé, signé par
translation-sealed-field-words = allergies, allergies connues, médicaments, traitement en cours, groupe sanguin, maladies, maladies chroniques, antécédents médicaux, médecin traitant, numéro de sécurité sociale, vaccins, vaccinations
translation-head-sealed = { $who } · un formulaire ou un texte officiel : pas traduit par une machine
translation-head-left-out = { $who } · pas traduit, par choix personnel
translation-asked-form = Une machine ne traduit jamais les consentements, les formulaires médicaux, les textes juridiques ni les alertes. Merci de prendre le formulaire papier relu de l’école ou de la mairie.
