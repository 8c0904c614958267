people-hello = Je suis Jumelage, un programme pour les jumelages de villes : dates, rappels, traduction.
people-hello-answer = { $language } : répondez { $number }
people-hello-several = plusieurs : { $numbers }
people-hello-help = Ce que je sais faire : { $prefix }help · Ce que je garde : { $prefix }mydata
people-invite-declined = Je n’entre que sur invitation de { $servers }. Veuillez demander une invitation à la coordination de la ville jumelée.
people-invite-closed = Pour le moment, je n’entre dans aucun autre salon. Veuillez vous adresser à la personne qui m’administre.
people-which-city = À quelle ville appartient ce salon ?
people-both = les deux
people-all = toutes
people-both-words = les deux, deux, toutes, commun
people-room-of-city = Ce salon appartient désormais à { $city } : { $languages } ; ici, c’est le { $now }.
people-room-shared = Ce salon est désormais commun : { $cities } ({ $languages }).
people-room-next =
    Ensuite : relier un salon : { $prefix }room link · première date : { $prefix }event add · tout le reste : { $prefix }help
    Je ne lis que ce qui s’écrit à partir de maintenant et, sans qu’on me le demande, je parle au plus une fois par matinée.
    Ce que je garde : { $prefix }mydata · Plus besoin de moi ? Il suffit de me retirer du salon.
people-room-languages = Désormais, dans ce salon, je parle { $languages }.
people-no-city = Je ne connais pas la ville { $text }. Ce peut être { $cities } : { $prefix }room city { $example }
people-room-up-to = Cela revient à { $city } : { $people }.
people-not-set = non défini
people-show-city = Ville : { $city }
people-show-languages = Langues : { $languages }
people-show-translates = Relié à aucun autre salon. Traduction : activée
people-show-translates-not = Relié à aucun autre salon. Traduction : arrêtée
people-show-linked = Relié à { $cities } : ce qui s’écrit ici s’y lit en traduction.
people-show-linked-not = Relié à { $cities } : ce qui s’écrit ici s’y lit tel quel. Traduction : arrêtée
people-show-change = Modifier : { $prefix }room city · { $prefix }room language · { $prefix }room translate · { $prefix }room link
people-prefix-odd = { $text } ne peut pas précéder les commandes. Conviennent un à trois signes comme ! ou ? : { $prefix }room prefix ?
people-prefix-set = Désormais, dans ce salon, les commandes commencent par { $prefix }

people-link-code = Dans l’autre salon, dont je dois aussi être membre, écrivez dans les 30 minutes : { $prefix }room link { $code }
people-link-code-elsewhere = Sur l’autre réseau : { $prefix }room link { $code }
people-link-discord = L’autre salon est sur Discord. Discord, une entreprise des États-Unis, conservera alors ce qui s’écrit ici.
people-link-if-discord = Si l’autre salon est sur Discord : Discord, une entreprise des États-Unis, conservera alors ce qui s’écrit ici.
people-link-question = Ce salon sera ainsi relié à { $city } ({ $languages }). Ce qui s’écrit ici y sera affiché, avec le nom et la ville. D’accord ? 👍 oui 👎 non ({ $prefix }room link accept)
people-link-waits = J’ai posé la question dans l’autre salon ({ $city }). La liaison se fait dès que quelqu’un y dit oui.
people-link-declined = Pour le moment, { $city } préfère ne pas relier les salons.
people-link-not-made = Les salons restent tels quels ; rien n’est transmis.
people-linked = Liaison établie avec { $cities }. Ce qui s’écrit ici se lit là-bas, et inversement. Les commandes et mes réponses restent ici. Arrêter : { $prefix }room unlink
people-linked-stays = Un salon relié reste à sa ville. Terminez-y d’abord la liaison : { $prefix }room unlink
people-link-none = Ce salon n’est relié à aucun autre. En relier un : { $prefix }room link
people-link-ended-here = La liaison est terminée. Ce qui s’écrit ici reste ici.
people-link-ended = La liaison avec l’autre salon ({ $city }) est terminée. Ce qui s’écrit ici n’y arrive plus.
people-link-ended-ask = La liaison avec l’autre salon ({ $city }) est terminée. Ce qui s’écrit ici n’y arrive plus. Pour la reprendre, veuillez vous adresser à { $person }.
people-link-no-wish = Aucun autre salon n’attend de réponse. Pour en relier un : { $prefix }room link
people-link-unknown = Je ne connais ni code ni salon { $text }. Demandez un nouveau code dans l’autre salon avec { $prefix }room link et écrivez-le ici : { $prefix }room link 4711
people-link-same = Ce code est celui de ce salon même. Écrivez-le dans l’autre : { $prefix }room link
people-link-direct = Une conversation entre nous deux ne peut pas être reliée. Veuillez le faire dans le salon de votre ville.
people-link-already = Ce salon et l’autre ({ $city }) sont déjà reliés.
people-link-two = Les deux salons sont déjà reliés à d’autres. Terminez d’abord une des liaisons : { $prefix }room unlink
people-room-no-city = Il me faut d’abord savoir à quelle ville appartient ce salon : { $prefix }room city { $example }
people-link-up-to = Relier le salon revient à { $city } : { $people }.
people-link-up-to-nobody = Relier le salon revient à la coordination ({ $city }) ; personne n’y est encore inscrit. La personne qui m’administre peut le faire : { $prefix }role grant NOM coordinator
people-shared-room = le salon commun

people-back = Me voici de retour. Les réglages et les dates sont toujours là.
people-back-link = Me voici de retour. Les réglages et les dates sont toujours là ; je ne relie { $city } qu’après votre oui. 👍 oui 👎 non

people-new-here = Je suppose que votre ville est { $city }. Sinon : { $prefix }person city
people-person-shown = { $name }. Ville : { $city }. Langue : { $language }. Fuseau horaire : { $zone }.
people-person-accounts = Vos comptes : { $accounts }. Séparer celui-ci : { $prefix }person part
people-person-change = Modifier : { $prefix }person city · { $prefix }person language · { $prefix }person zone
people-person-city-set = C’est noté : votre ville est { $city }.
people-person-language-set = Désormais, je vous réponds en { $language }.
people-person-zone-set = Je lis vos heures selon { $zone }. Là-bas, c’est maintenant le { $now }.
people-person-several = Plusieurs personnes s’appellent { $name }. Veuillez indiquer l’adresse complète, par exemple @ana:example.org
people-person-unknown = Je ne connais pas encore { $name }. Veuillez indiquer l’adresse complète, par exemple @ana:example.org

people-account = { $address } ({ $network ->
    [discord] Discord
    [matrix] Matrix
   *[other] { $network }
})
people-join-code = Depuis votre autre compte, écrivez-moi dans les 30 minutes : { $prefix }person join { $code }
people-join-question = Ce code appartient à { $name }, { $account }. Est-ce vous aussi ? Les deux comptes auront alors les mêmes réglages, rôles, rappels et inscriptions. Ne dites oui que si les deux sont à vous. 👍 oui 👎 non ({ $prefix }person join accept)
people-join-used = { $person }, votre code a été utilisé depuis un autre compte : { $name }, { $account }. Est-ce vous aussi ? Les deux comptes auront alors les mêmes réglages, rôles, rappels et inscriptions. Ne dites oui que si les deux sont à vous. 👍 oui 👎 non ({ $prefix }person join accept)
people-join-waits = J’ai posé la question à votre autre compte, { $account }, dans le salon où vous avez reçu le code. Dès que vous y dites oui, les deux sont réunis.
people-joined = Désormais réunis : { $accounts }, avec les mêmes réglages, rôles, rappels et inscriptions. Les séparer de nouveau : { $prefix }person part
people-join-not-made = Rien n’a été réuni ; tout reste tel quel.
people-join-no-question = Aucune question n’attend votre réponse. Pour réunir votre autre compte à celui-ci : { $prefix }person join
people-join-unknown = Je ne connais pas le code { $text } ; un code sert une fois et pendant 30 minutes. Demandez-en un nouveau depuis votre autre compte avec { $there }person join et écrivez-le ici : { $prefix }person join 482913
people-join-own = Vous avez reçu ce code sur ce compte même. Écrivez-le-moi depuis l’autre : { $prefix }person join { $code }
people-join-already = Les deux comptes sont déjà réunis. Pour les voir : { $prefix }person show
people-join-wait = { $count ->
    [one] Aucun des derniers codes n’était le bon. Dans { $count } minute, je pourrai en lire un autre.
   *[other] Aucun des derniers codes n’était le bon. Dans { $count } minutes, je pourrai en lire un autre.
}
people-part-alone = Je ne vous connais que par ce compte, il n’y a donc rien à séparer. Pour y réunir votre autre compte : { $prefix }person join
people-parted = Ce compte est de nouveau indépendant, avec la même langue, le même fuseau horaire et la même ville. Les rôles, rappels et inscriptions restent avec { $accounts }.

people-role-guest = personne invitée
people-role-member = membre
people-role-teacher = enseignement
people-role-coordinator = coordination
people-role-chair = présidence
people-role-mayor = mairie
people-role-crisis-officer = responsable de crise
people-role-mediator = médiation
people-role-operator = administration
people-role-granted = { $person } : { $role } ({ $city }) désormais.
people-role-held = { $person } a déjà ce rôle : { $role } ({ $city }).
people-role-revoked = { $person } n’a plus ce rôle : { $role } ({ $city }).
people-role-not-held = { $person } n’a pas ce rôle : { $role } ({ $city }). Qui a lequel : { $prefix }role list
people-role-line = { $city }, { $role } : { $people }
people-role-in = { $role } ({ $city })
people-role-none = Aucun rôle n’est encore inscrit. La personne qui m’administre peut le faire : { $prefix }role grant NOM coordinator VILLE
people-role-which-city = Pour quelle ville ? Veuillez l’ajouter : { $prefix }role grant { $person } { $role } { $example }

people-closed-added = Jour de fermeture noté ({ $city }) : { $day }.
people-closed-already = Ce jour de fermeture était déjà noté ({ $city }) : { $day }. Toute la liste : { $prefix }city closed list
people-closed-removed = Redevient un jour ouvré ({ $city }) : { $day }.
people-closed-label-length = Un motif compte au plus { $most } caractères.
people-closed-unknown = N’est pas sur la liste ({ $city }) : { $day }. Toute la liste : { $prefix }city closed list
people-closed-none = Aucun jour de fermeture n’est noté ({ $city }), hors samedis et dimanches.
people-closed-head = Jours de fermeture ({ $city }), hors samedis et dimanches :
people-closed-line = { $day } : { $label }
people-closed-line-bare = { $day }
people-closed-which-city = De quelle ville ? Veuillez l’ajouter : { $prefix }city closed list { $example }

people-data = Voici ce que je garde à votre sujet : nom { $name }, { $count ->
    [one] compte { $accounts }
   *[other] comptes { $accounts }
}, ville { $city }, langue { $language }, rôles : { $roles }.
people-data-more = Et aussi : { $things }. Je ne garde pas de messages ; ce que je transmets est effacé ici au bout d’un jour.
people-data-no-more = Je ne garde rien d’autre, et pas de messages ; ce que je transmets est effacé ici au bout d’un jour.
people-data-no-roles = aucun
people-data-none = Je ne garde rien à votre sujet.
people-data-erase = Tout en détail : { $prefix }mydata export · Tout effacer : { $prefix }mydata erase
people-data-privately = Merci de m’écrire en privé : { $prefix }mydata export. Ici, d’autres liraient aussi.
people-data-exported = { $count ->
    [one] Voici tout ce que je garde à votre sujet, en JSON.
   *[other] Voici tout ce que je garde à votre sujet, en JSON et en { $count } messages ; mis bout à bout, ils forment un seul document.
}
people-data-erase-sure = Effacer tout ce que je garde à votre sujet ? Ce sera définitif. Ce que vous avez écrit reste dans les salons ; si vous l’y supprimez d’abord, ce que j’ai transmis disparaît aussi. 👍 oui 👎 non
people-data-stays = Rien n’a été effacé.
people-data-erased = Tout ce que je gardais à votre sujet est effacé.
people-data-roles-first = Vous avez un rôle. Dès que quelqu’un d’autre l’aura repris, je pourrai tout effacer. À demander à la personne qui m’administre : { $prefix }role revoke
people-kept-term = { $count ->
    [one] { $count } rôle attribué
   *[other] { $count } rôles attribués
}
people-kept-sign-up = { $count ->
    [one] { $count } inscription
   *[other] { $count } inscriptions
}
people-kept-reminder = { $count ->
    [one] { $count } rappel
   *[other] { $count } rappels
}
people-kept-roadmap = { $count ->
    [one] { $count } mention dans la feuille de route
   *[other] { $count } mentions dans la feuille de route
}
people-kept-passed-on = { $count ->
    [one] { $count } message transmis
   *[other] { $count } messages transmis
}
people-kept-correction = { $count ->
    [one] { $count } traduction corrigée
   *[other] { $count } traductions corrigées
}
people-kept-glossary = { $count ->
    [one] { $count } entrée du glossaire
   *[other] { $count } entrées du glossaire
}
people-kept-translated = { $count ->
    [one] { $count } texte traduit sur demande
   *[other] { $count } textes traduits sur demande
}
people-kept-agreed = { $count ->
    [one] { $count } décision sur la traduction
   *[other] { $count } décisions sur la traduction
}
people-kept-question = { $count ->
    [one] { $count } question ouverte
   *[other] { $count } questions ouvertes
}

people-call = { $person } : { $asker } ({ $city }) attend votre réponse. Quand cela vous conviendra.
people-call-nobody = Je ne connais personne du nom de { $name } dans les salons reliés. Cette personne doit m’avoir écrit une fois, par exemple { $prefix }person show
people-call-no-link = Ce salon n’est relié à aucun autre, il n’y a donc personne à appeler. En relier un : { $prefix }room link
people-call-again = J’ai appelé { $person } il y a moins d’une heure. Laissez-lui un peu de temps, s’il vous plaît.
people-call-which = Je connais plusieurs personnes de ce nom : { $people }. Personne n’a été appelé. Le nom avec la ville, s’il vous plaît : { $prefix }room call { $example }
people-call-namesakes = Je connais plusieurs personnes de ce nom : { $people }. Je ne peux pas savoir laquelle est demandée ; personne n’a été appelé.

choice-role-guest = invité, invitée
choice-role-member = membre
choice-role-teacher = enseignement, enseignant, enseignante, professeur
choice-role-coordinator = coordination, coordinateur, coordinatrice
choice-role-chair = présidence, secrétariat
choice-role-mayor = mairie, maire
choice-role-crisis-officer = crise
choice-role-mediator = médiation, médiateur, médiatrice
choice-role-operator = administration

cmd-room-show = Voir ce salon : ville, langues, liaison
    .name = salon voir, salon
cmd-room-city = Dire à quelle ville appartient ce salon
    .name = salon ville
    .opt-city = ville ou les deux
cmd-room-language = Choisir les langues de ce salon
    .name = salon langue
    .opt-languages = langues
cmd-room-prefix = Choisir par quel signe commencent les commandes
    .name = salon préfixe
    .opt-prefix = signes
cmd-room-link = Relier ce salon à un autre
    .name = salon relier
    .opt-room = code ou salon
cmd-room-link-accept = Dire oui à une liaison
    .name = salon relier accepter
cmd-room-link-decline = Dire non à une liaison
    .name = salon relier décliner
cmd-room-unlink = Terminer la liaison de ce salon
    .name = salon délier
cmd-room-call = Attirer l’attention de quelqu’un dans le salon relié
    .name = salon appeler
    .opt-person = nom
cmd-person-show = Voir ma ville, ma langue et mon fuseau horaire
    .name = personne voir, personne
cmd-person-city = Dire de quelle ville je suis
    .name = personne ville
    .opt-city = ville
cmd-person-language = Choisir la langue dans laquelle on me répond
    .name = personne langue
    .opt-language = langue
cmd-person-zone = Choisir le fuseau dans lequel mes heures sont lues
    .name = personne fuseau
    .opt-zone = fuseau horaire ou ville
cmd-person-join = Réunir mon autre compte et celui-ci
    .name = personne réunir
    .opt-code = code
cmd-person-join-accept = Dire que les deux comptes sont à moi
    .name = personne réunir accepter
cmd-person-join-decline = Dire que l’un des comptes n’est pas à moi
    .name = personne réunir décliner
cmd-person-part = Séparer ce compte de mon autre compte
    .name = personne séparer
cmd-role-grant = Donner à quelqu’un un rôle dans une ville
    .name = rôle donner
    .opt-person = nom ou adresse
    .opt-role = rôle
    .opt-city = ville
    .opt-from = premier jour, dès, depuis
    .opt-until = dernier jour, jusque
    .opt-as = en qualité de, comme
cmd-role-revoke = Retirer un rôle
    .name = rôle retirer
    .opt-person = nom ou adresse
    .opt-role = rôle
    .opt-city = ville
    .opt-from = premier jour, dès, depuis
    .opt-as = en qualité de, comme
cmd-role-list = Voir qui a quel rôle
    .name = rôle liste
    .opt-city = ville
cmd-city-closed-add = Noter un jour de fermeture d’une ville
    .name = ville fermeture ajouter
    .opt-day = jour
    .opt-label = motif
    .opt-city = ville
cmd-city-closed-remove = Retirer de la liste un jour de fermeture
    .name = ville fermeture retirer
    .opt-day = jour
    .opt-city = ville
cmd-city-closed-list = Voir les jours de fermeture d’une ville
    .name = ville fermeture liste
    .opt-city = ville
cmd-mydata-show = Voir ce qui est gardé à mon sujet
    .name = données voir, données
cmd-mydata-export = Recevoir tout ce qui est gardé à mon sujet
    .name = données exporter
cmd-mydata-erase = Effacer ce qui est gardé à mon sujet
    .name = données effacer
    .opt-sure = certain

## Mandats, remplacements, succession
people-role-as-substitute = remplacement, { $role }
people-role-as-alternate = suppléance, { $role }
people-role-granted-from = { $person } : { $role } ({ $city }) à partir du { $from }.
people-role-granted-until = { $person } : { $role } ({ $city }) jusqu’au { $until }.
people-role-granted-span = { $person } : { $role } ({ $city }) du { $from } au { $until }.
people-role-revoked-from = { $person } ne prend pas ce rôle à partir du { $from } : { $role } ({ $city }).
people-role-held-days = { $person } a déjà ce rôle : { $role } ({ $city }). Pour changer les jours : { $prefix }role term { $typed } --until { $end }
people-role-up-to-admins = Cela revient à la personne qui m’administre.
people-role-vacant = personne n’est encore nommé
people-role-vacant-acting = personne n’est encore nommé ; d’ici là : { $people } (remplacement)
people-role-substitutes = remplacement : { $people }
people-role-alternates = suppléance : { $people }
people-role-and = { $first } ; { $next }
people-role-more = encore { $count } : { $prefix }role list { $city }
people-term-person = { $person }
people-term-until = { $person } jusqu’au { $until }
people-term-from = à partir du { $from } : { $person }
people-term-span = du { $from } au { $until } : { $person }
people-term-which-day = Jusqu’à quand ? Voici ce qui convient : { $prefix }role term { $typed } --until { $end }
people-term-past = Le { $day } est déjà passé. Le dernier jour peut être le { $today } ou plus tard.
people-term-order = Le dernier jour, { $until }, vient avant le premier, { $from }. L’inverse convient.
people-up-to-nobody = Cela revient à la coordination ({ $city }) ; personne n’y est encore inscrit. La personne qui m’administre peut le faire : { $prefix }role grant NOM coordinator
people-successor-unknown = Je ne connais pas encore { $name }. Dès que cette personne aura écrit ici, ou avec son adresse complète : { $prefix }role successor @ana:example.org
people-successor-no-end = Aucun mandat n’a ici de dernier jour inscrit, il ne peut donc pas encore y avoir de succession. Veuillez d’abord inscrire le jour : { $prefix }role term NOM coordinator --until { $end }
people-successor-which = Plusieurs mandats prennent fin ici. Veuillez ajouter duquel il s’agit : { $prefix }role successor NOM { $role } { $city }

choice-capacity-holder = titulaire
choice-capacity-substitute = remplacement, remplaçant, remplaçante
choice-capacity-alternate = suppléance, suppléant, suppléante

cmd-role-term = Changer le premier ou le dernier jour d’un rôle
    .name = rôle mandat
    .opt-person = nom ou adresse
    .opt-role = rôle
    .opt-city = ville
    .opt-from = premier jour, dès, depuis
    .opt-until = dernier jour, jusque
    .opt-open = sans dernier jour, ouvert
    .opt-as = en qualité de, comme
cmd-role-substitute = Nommer qui remplace dans un rôle
    .name = rôle remplacement
    .opt-person = nom ou adresse
    .opt-role = rôle
    .opt-city = ville
    .opt-from = premier jour, dès, depuis
    .opt-until = dernier jour, jusque
cmd-role-successor = Nommer qui prend la suite après mon mandat
    .name = rôle succession
    .opt-person = nom ou adresse
    .opt-role = rôle
    .opt-city = ville

## Encrypted rooms

people-uncertified = Votre application affiche un signe d’avertissement à côté de mon nom : mon appareil n’est pas certifié. Les messages sont tout de même chiffrés.
people-untranslated = Ce salon est maintenant chiffré ; j’ai donc cessé de traduire ses mots. Réactiver : { $prefix }room translate on
people-undecipherable = Je n’ai pas pu lire ce que { $name } vient d’écrire : mon appareil n’a pas reçu la clé. Veuillez l’envoyer de nouveau. Si je ne réponds toujours pas, déconnectez-vous de l’application puis reconnectez-vous.

people-hello-setup = La configuration prend deux minutes : { $prefix }setup
people-setup-head = Configuration de ce serveur, étape { $step } sur { $steps }. Personne d’autre ne voit ceci ; chaque choix vaut aussitôt.
people-setup-channel = J’écris dans : { $channel }
people-setup-group = Coordination ici : { $group }
people-setup-group-any = les personnes que leur ville désigne
people-setup-pupils = Élèves : { $group }. Je ne leur parle jamais en privé.
people-setup-pick-pupils = Rôle des élèves, pour ne jamais leur parler en privé
people-setup-age = { $city } { $age }
people-setup-ages = Discord peut être utilisé à partir de cet âge : { $ages }.
people-setup-lacks = Il manque : { $rights }. Paramètres du serveur, Rôles, Jumelage.
people-setup-lacks-in = Dans { $place }, il manque : { $rights }. Modifier le salon, Permissions, Jumelage.
people-setup-lacks-operator = Il manque : { $rights }. C’est à activer par la personne qui m’administre.
people-setup-complete = Tout est en ordre. Ensuite : un premier événement, { $prefix }event add · relier un salon : { $prefix }room link, dans le salon à relier
people-setup-no-server = Ceci n’est pas un salon d’un serveur, il n’y a donc rien de tel à choisir ici. Ce qui convient : { $prefix }setup --city …
people-setup-unread = J’ai lu { $text } et j’ai besoin d’un salon ou d’un rôle de ce serveur. On le choisit dans { $prefix }setup.
people-setup-pick-city = Ville
people-setup-pick-language = Langue de ce serveur
people-setup-pick-zone = Selon quelle horloge vous donnez les dates
people-setup-pick-channel = Salon dans lequel j’écris
people-setup-pick-group = Rôle qu’a ici la coordination
people-setup-pick-link = Relier un salon à un autre salon
people-setup-next = suite, suivant
people-setup-check = vérifier
people-right-view-channel = Voir les salons
people-right-send-messages = Envoyer des messages
people-right-embed-links = Intégrer des liens
people-right-read-message-history = Voir les anciens messages
people-right-attach-files = Joindre des fichiers
people-right-manage-webhooks = Gérer les webhooks
people-right-create-public-threads = Créer des fils publics
people-right-send-messages-in-threads = Envoyer des messages dans les fils
people-right-add-reactions = Ajouter des réactions
people-right-manage-messages = Gérer les messages
people-right-create-events = Créer des événements
people-right-message-content = Message Content Intent
cmd-setup = Configurer ce serveur pas à pas
    .name = configurer
    .opt-city = Ville
    .opt-language = Langue
    .opt-zone = Fuseau de vos dates
    .opt-channel = Salon dans lequel j’écris
    .opt-group = Rôle de la coordination
    .opt-pupils = Rôle des élèves
    .opt-link = Salon à relier
    .opt-step = Étape

## Calendriers en dehors de la discussion

people-kept-feed = { $count ->
    [one] { $count } adresse de calendrier
   *[other] { $count } adresses de calendrier
}
## Public holidays, proposed

answer-all = tous, toutes, tout
people-holidays-head = Jours fériés ({ $city }) de { $year } qui ne sont pas encore notés :
people-holidays-how = Les noter comme jours de fermeture ? 👍 tous ceux-ci, ou répondez par des numéros : 1 3-5
people-holidays-how-tap = Lesquels seront des jours de fermeture ?
people-holidays-more = { $count } de plus : { $prefix }city holidays { $year } --page { $page }
people-holidays-regions = Ceux-ci valent dans tout le pays. Avec ceux d’une région : { $prefix }city holidays { $year } --region { $example }
people-holidays-none = Il ne manque plus aucun jour férié ({ $city }) pour { $year } ; les week-ends sont fermés de toute façon.
people-holidays-which-region = Je ne connais pas la région { $typed } ({ $city }), mais { $regions }. Voici comment faire : { $prefix }city holidays { $year } --region { $example }
people-holidays-no-regions = Le pays de cette ville ({ $city }) n’a pas de régions avec leurs propres jours fériés. Voici comment faire : { $prefix }city holidays { $year }
people-holidays-entered = Jours de fermeture notés ({ $city }) : { $days }.
people-holidays-taken-back = Redeviennent des jours ouvrés ({ $city }) : { $days }.
people-kept-poll = { $count ->
    [one] { $count } réponse à une recherche de date
   *[other] { $count } réponses à des recherches de date
}
people-kept-announcement = { $count ->
    [one] { $count } annonce rédigée ou approuvée
   *[other] { $count } annonces rédigées ou approuvées
}
cmd-city-holidays = Voir les jours fériés qui pourraient devenir jours de fermeture
    .name = ville fériés
    .opt-year = année
    .opt-region = région
    .opt-city = ville
    .opt-page = page
cmd-city-closed-confirm = Noter plusieurs jours de fermeture à la fois
    .name = ville fermeture confirmer
    .opt-days = jours
    .opt-region = région
    .opt-city = ville
    .opt-back = reprendre
