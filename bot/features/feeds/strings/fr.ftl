### Calendriers en dehors de la discussion : adresses, fichiers, calendriers remis.

## Commandes

cmd-calendar-feed = Avoir les dates dans votre logiciel de calendrier
    .name = calendrier abonnement, calendrier adresse
    .opt-what = Quelles dates
    .opt-city = Ville
    .opt-alarms = Rappels
cmd-calendar-feeds = Voir vos adresses de calendrier
    .name = calendrier abonnements, calendrier liste
    .opt-page = Page
cmd-calendar-revoke = Retirer une adresse de calendrier
    .name = calendrier retirer
    .opt-number = Numéro
cmd-event-ics = Recevoir un événement en fichier pour votre calendrier
    .name = événement ics, événement fichier
    .opt-event = Événement
cmd-event-import = Ajouter des événements d’un fichier de calendrier
    .name = événement importer
    .opt-text = Calendrier
    .opt-draft = En attente
    .opt-sure = Oui ou non
choice-feed-scope-room = salon, ici
choice-feed-scope-city = ville
choice-feed-scope-mine = miennes, mes
choice-feed-scope-all = toutes, jumelage

## Adresses

feeds-name-room = { $place } : dates de ce salon
feeds-name-city = { $city } : dates de la ville
feeds-name-mine = Mes dates avec les villes jumelées
feeds-name-all = { $cities } : dates communes
feeds-made = { $name }. Adresse pour votre logiciel de calendrier :
feeds-made-how = Qui a cette adresse voit ces dates. Je ne la montre que cette fois. Pour la retirer : { $prefix }calendar revoke { $number }
feeds-entry = { $number } { $name } (créée le { $made } ; { $last })
feeds-entry-of = { $number } { $name } (créée par { $person } le { $made } ; { $last })
feeds-last = consultée pour la dernière fois le { $day }
feeds-never = pas encore consultée
feeds-more = { $count } de plus : { $prefix }calendar feeds { $page }
feeds-none = Vous n’avez aucune adresse de calendrier. Pour en créer une : { $prefix }calendar feed
feeds-revoked = { $name }. L’adresse est retirée. Les logiciels de calendrier n’y reçoivent plus rien.
feeds-unknown = Vous n’avez pas d’adresse de calendrier { $number }. Les vôtres : { $prefix }calendar feeds
feeds-too-many = Vous avez { $most } adresses de calendrier, c’est le maximum. Retirez d’abord celle dont vous n’avez pas besoin : { $prefix }calendar feeds
feeds-off = Les adresses de calendrier ne sont pas activées ici. Qui peut le faire : { $operator }.
feeds-off-nobody = Les adresses de calendrier ne sont pas activées ici. La personne qui m’administre peut le faire.
feeds-privately-mine = Ici, d’autres le liraient. Pour cela, écrivez-moi en privé : { $prefix }calendar feed mine
feeds-privately-city = Ici, d’autres le liraient. Pour cela, écrivez-moi en privé : { $prefix }calendar feed --city { $city }
feeds-room-where = Les dates d’un salon se demandent dans ce salon. Vos propres dates : { $prefix }calendar feed mine
feeds-all-where = Les dates communes se demandent dans le salon de votre ville. Vos propres dates : { $prefix }calendar feed mine
feeds-no-city = Indiquez la ville, ou prenez toutes les dates communes : { $prefix }calendar feed all
feeds-city-up-to = Le calendrier de { $city } est réservé aux personnes qui y ont un rôle. Qui peut en donner un : { $people }.
feeds-city-up-to-nobody = Le calendrier de { $city } est réservé aux personnes qui y ont un rôle. Personne n’est encore inscrit à la coordination.

## Fichiers

feeds-file = { $title } : le fichier pour votre calendrier.

## Calendriers remis

feeds-import-found = Dans ce calendrier : { $new ->
    [one] { $new } nouvel événement
   *[other] { $new } nouveaux événements
}, { $changed } à modifier, { $same } déjà ici.
feeds-import-same = Déjà ici : { $ids }
feeds-import-over = Laissés de côté, car déjà commencés ou annulés : { $count }
feeds-import-floating = { $count ->
    [one] { $count } événement n’indique pas son fuseau horaire ; je le lis comme { $zone }.
   *[other] { $count } événements n’indiquent pas leur fuseau horaire ; je les lis comme { $zone }.
}
feeds-import-new = { $title } : { $when }
feeds-import-changed = { $id } { $title } : maintenant { $when }
feeds-import-more = et { $count } de plus
feeds-import-sure = Ajouter tout cela ? 👍 oui 👎 non
feeds-imported = Ajouté : { $new ->
    [one] { $new } nouvel événement
   *[other] { $new } nouveaux événements
}, { $changed } mis à jour ({ $ids }). Pour les voir : { $prefix }event list
feeds-import-nothing = Entre-temps, tout cela est déjà ici. Rien n’a été modifié.
feeds-import-dropped = Rien n’a été ajouté.
feeds-import-gone = Cette question est réglée ou trop ancienne. Rien n’a été ajouté ; veuillez renvoyer le calendrier.
feeds-import-stray = { $title } est une seule date de quelque chose qui se répète et qui manque dans ce calendrier. Rien n’a été ajouté ; veuillez exporter le tout.
feeds-import-whose-clock = Je dois d’abord connaître votre fuseau horaire. Par exemple : { $prefix }person zone Europe/Berlin

## Ce qui ne convient pas dans un fichier

feeds-faults = Rien n’a été ajouté. { $count ->
    [one] Un endroit ne convient pas :
   *[other] { $count } endroits ne conviennent pas :
}
feeds-fault = Ligne { $place } : { $fault }
feeds-fault-more = et { $count } de plus
feeds-fault-size = Le calendrier est trop long ; au plus { $most } Kio.
feeds-fault-none = Je ne trouve aucun événement. Un calendrier commence par BEGIN:VCALENDAR.
feeds-fault-entries = Trop d’événements ; au plus { $most } dans un calendrier.
feeds-fault-kind = Seuls des événements (VEVENT) peuvent être ajoutés.
feeds-fault-pairs = Ici, BEGIN et END ne vont pas ensemble.
feeds-fault-control = Il y a un signe qu’on ne voit pas. Veuillez l’enlever.
feeds-fault-line = La ligne est trop longue ; au plus { $most } caractères.
feeds-fault-unread = Je ne peux pas lire cet événement. Veuillez l’exporter encore une fois.
feeds-fault-once = { $name } doit y être exactement une fois.
feeds-fault-length = { $name } a de 1 à { $most } caractères.
feeds-fault-zone = Je ne connais pas le fuseau horaire { $zone }. Par exemple : Europe/Berlin
feeds-fault-gap = Cette heure n’existe pas : les horloges avancent à ce moment-là.
feeds-fault-year = L’année doit être comprise entre { $first } et { $last }.
feeds-fault-end = La fin doit venir après le début.
feeds-fault-rule = Cette répétition ne peut pas être ajoutée. De quotidienne à annuelle, avec une fin, au plus 500 fois et pendant cinq ans, cela va.

# Files that are too long.
feeds-file-too-long = C’est trop pour un seul fichier, qui a au plus { $most } Kio. Un abonnement de calendrier contient tout.

# Calendars that are handed in, what more is said
feeds-import-dateless = Laissés de côté, car la répétition n’a pas cette date : { $count } ({ $days })
feeds-import-unseen = Ajoutés aussi, sans être montrés ici : lieux { $places }, descriptions { $texts }, liens { $links }
feeds-import-called-off = { $id } { $title } : n’aura pas lieu
feeds-import-unfit = { $title } : { $fault } Rien n’a été ajouté.
