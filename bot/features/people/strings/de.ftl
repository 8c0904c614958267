people-hello = Ich bin Jumelage, ein Programm für Städtepartnerschaften: Termine, Erinnerungen, Übersetzung.
people-hello-answer = { $language }: mit { $number } antworten
people-hello-several = mehrere: { $numbers }
people-hello-help = Was ich kann: { $prefix }help · Was ich aufbewahre: { $prefix }mydata
people-invite-declined = Ich komme nur auf Einladung von { $servers }. Bitte wenden Sie sich an die Koordination der Partnerstadt.
people-invite-closed = Zurzeit komme ich in keine weiteren Räume. Bitte wenden Sie sich an die Person, die mich betreibt.
people-which-city = Zu welcher Stadt gehört dieser Raum?
people-both = beide
people-all = alle
people-both-words = beide, alle, gemeinsam
people-room-of-city = Dies ist jetzt der Raum von { $city }: { $languages }; hier ist es { $now }.
people-room-shared = Dies ist jetzt ein gemeinsamer Raum von { $cities }: { $languages }.
people-room-next =
    Als Nächstes: einen Raum verbinden: { $prefix }room link · erster Termin: { $prefix }event add · alles andere: { $prefix }help
    Ich lese nur, was von jetzt an geschrieben wird, und melde mich ungefragt höchstens einmal am Morgen.
    Was ich aufbewahre: { $prefix }mydata · Nicht mehr erwünscht? Entfernen Sie mich einfach aus dem Raum.
people-room-languages = In diesem Raum spreche ich von jetzt an { $languages }.
people-no-city = Die Stadt { $text } kenne ich nicht. Möglich: { $cities }: { $prefix }room city { $example }
people-room-up-to = Das ist Sache von { $city }: { $people }.
people-not-set = nicht angegeben
people-show-city = Stadt: { $city }
people-show-languages = Sprachen: { $languages }
people-show-translates = Mit keinem anderen Raum verbunden. Übersetzung: an
people-show-translates-not = Mit keinem anderen Raum verbunden. Übersetzung: aus
people-show-linked = Verbunden mit { $cities }: Was hier geschrieben wird, ist dort in Übersetzung zu lesen.
people-show-linked-not = Verbunden mit { $cities }: Was hier geschrieben wird, ist dort unverändert zu lesen. Übersetzung: aus
people-show-change = Ändern: { $prefix }room city · { $prefix }room language · { $prefix }room translate · { $prefix }room link
people-prefix-odd = { $text } kann nicht vor Befehlen stehen. Es passen ein bis drei Zeichen wie ! oder ?: { $prefix }room prefix ?
people-prefix-set = In diesem Raum beginnen Befehle von jetzt an mit { $prefix }.

people-link-code = Geben Sie im anderen Raum, in dem ich auch Mitglied sein muss, innerhalb von 30 Minuten ein: { $prefix }room link { $code }
people-link-code-elsewhere = Im anderen Netz: { $prefix }room link { $code }
people-link-discord = Der andere Raum ist auf Discord. Discord, eine Firma in den USA, bewahrt dann auf, was hier geschrieben wird.
people-link-if-discord = Falls der andere Raum auf Discord ist: Discord, eine Firma in den USA, bewahrt dann auf, was hier geschrieben wird.
people-link-question = Das verbindet diesen Raum mit { $city } ({ $languages }). Was hier geschrieben wird, ist dann auch dort zu sehen, mit Name und Stadt. Einverstanden? 👍 ja 👎 nein ({ $prefix }room link accept)
people-link-waits = Ich habe im Raum von { $city } gefragt. Verbunden wird, sobald dort jemand ja sagt.
people-link-declined = { $city } möchte die Räume vorerst nicht verbinden.
people-link-not-made = Die Räume bleiben, wie sie sind; nichts wird weitergegeben.
people-linked = Verbunden mit { $cities }. Was hier geschrieben wird, ist dort zu lesen, und umgekehrt. Befehle und meine Antworten bleiben hier. Beenden: { $prefix }room unlink
people-linked-stays = Ein verbundener Raum bleibt bei seiner Stadt. Beenden Sie dort zuerst die Verbindung: { $prefix }room unlink
people-link-none = Dieser Raum ist mit keinem anderen verbunden. Einen verbinden: { $prefix }room link
people-link-ended-here = Die Verbindung ist beendet. Was hier geschrieben wird, bleibt hier.
people-link-ended = Die Verbindung mit dem Raum von { $city } ist beendet. Was hier geschrieben wird, kommt dort nicht mehr an.
people-link-ended-ask = Die Verbindung mit dem Raum von { $city } ist beendet. Was hier geschrieben wird, kommt dort nicht mehr an. Zum Fortsetzen fragen Sie bitte { $person }.
people-link-no-wish = Kein anderer Raum wartet auf eine Antwort. Einen verbinden: { $prefix }room link
people-link-unknown = Den Code oder Raum { $text } kenne ich nicht. Holen Sie im anderen Raum mit { $prefix }room link einen neuen Code und geben Sie ihn hier ein: { $prefix }room link 4711
people-link-same = Dieser Code gehört zu diesem Raum selbst. Geben Sie ihn im anderen ein: { $prefix }room link
people-link-direct = Ein Gespräch zu zweit kann nicht verbunden werden. Bitte tun Sie das im Raum Ihrer Stadt.
people-link-already = Dieser Raum und { $city } sind schon verbunden.
people-link-two = Beide Räume sind schon mit anderen verbunden. Beenden Sie zuerst eine der Verbindungen: { $prefix }room unlink
people-room-no-city = Zuerst muss ich wissen, zu welcher Stadt dieser Raum gehört: { $prefix }room city { $example }
people-link-up-to = Den Raum verbinden kann { $city }: { $people }.
people-link-up-to-nobody = Den Raum verbinden kann die Koordination von { $city }; dort ist noch niemand eingetragen. Wer mich betreibt, kann das tun: { $prefix }role grant NAME coordinator
people-shared-room = der gemeinsame Raum

people-back = Ich bin wieder da. Einstellungen und Termine sind noch vorhanden.
people-back-link = Ich bin wieder da. Einstellungen und Termine sind noch vorhanden; { $city } verbinde ich erst nach Ihrem Ja. 👍 ja 👎 nein

people-new-here = Ich nehme an, dass Sie zu { $city } gehören. Falls nicht: { $prefix }person city
people-person-shown = { $name }. Stadt: { $city }. Sprache: { $language }. Zeitzone: { $zone }.
people-person-accounts = Ihre Konten: { $accounts }. Dieses wieder trennen: { $prefix }person part
people-person-change = Ändern: { $prefix }person city · { $prefix }person language · { $prefix }person zone
people-person-city-set = Sie gehören zu { $city }.
people-person-language-set = Von jetzt an antworte ich Ihnen so: { $language }.
people-person-zone-set = Ihre Uhrzeiten lese ich nach { $zone }. Dort ist es jetzt { $now }.
people-person-several = Mehr als eine Person heißt { $name }. Bitte geben Sie die ganze Adresse an, zum Beispiel @ana:example.org
people-person-unknown = { $name } kenne ich noch nicht. Bitte geben Sie die ganze Adresse an, zum Beispiel @ana:example.org

people-account = { $address } ({ $network ->
    [discord] Discord
    [matrix] Matrix
   *[other] { $network }
})
people-join-code = Schreiben Sie mir von Ihrem anderen Konto aus innerhalb von 30 Minuten: { $prefix }person join { $code }
people-join-question = Dieser Code gehört zu { $name }, { $account }. Sind Sie das auch? Für beide Konten gelten dann dieselben Einstellungen, Aufgaben, Erinnerungen und Anmeldungen. Bitte sagen Sie nur ja, wenn beide Ihre sind. 👍 ja 👎 nein ({ $prefix }person join accept)
people-join-used = { $person }, Ihren Code hat { $name }, { $account }, verwendet. Sind Sie das auch? Für beide Konten gelten dann dieselben Einstellungen, Aufgaben, Erinnerungen und Anmeldungen. Bitte sagen Sie nur ja, wenn beide Ihre sind. 👍 ja 👎 nein ({ $prefix }person join accept)
people-join-waits = Ich habe bei Ihrem anderen Konto, { $account }, in dem Raum gefragt, in dem Sie den Code bekommen haben. Sobald Sie dort ja sagen, gehören beide zusammen.
people-joined = Von jetzt an gehören zusammen: { $accounts }, mit denselben Einstellungen, Aufgaben, Erinnerungen und Anmeldungen. Wieder trennen: { $prefix }person part
people-join-not-made = Es wurde nichts verbunden; alles bleibt, wie es ist.
people-join-no-question = Keine Frage wartet auf Ihre Antwort. Ihr anderes Konto verbinden: { $prefix }person join
people-join-unknown = Den Code { $text } kenne ich nicht; ein Code gilt einmal und 30 Minuten lang. Holen Sie mit Ihrem anderen Konto einen neuen, { $there }person join, und geben Sie ihn hier ein: { $prefix }person join 482913
people-join-own = Diesen Code haben Sie mit diesem Konto bekommen. Schreiben Sie ihn mir von Ihrem anderen aus: { $prefix }person join { $code }
people-join-already = Die beiden Konten gehören schon zusammen. Ansehen: { $prefix }person show
people-join-wait = { $count ->
    [one] Von den letzten Codes war keiner richtig. In { $count } Minute kann ich wieder einen lesen.
   *[other] Von den letzten Codes war keiner richtig. In { $count } Minuten kann ich wieder einen lesen.
}
people-part-alone = Ich kenne Sie nur mit diesem Konto, deshalb ist nichts zu trennen. Ihr anderes Konto verbinden: { $prefix }person join
people-parted = Dieses Konto steht wieder für sich, mit derselben Sprache, Zeitzone und Stadt. Aufgaben, Erinnerungen und Anmeldungen bleiben bei { $accounts }.

people-role-guest = Gast
people-role-member = Mitglied
people-role-teacher = Lehrkraft
people-role-coordinator = Koordination
people-role-chair = Vorsitz
people-role-mayor = Bürgermeisteramt
people-role-crisis-officer = Krisenstab
people-role-mediator = Vermittlung
people-role-operator = Betrieb
people-role-granted = { $person }: von jetzt an { $role } von { $city }.
people-role-held = { $person } hat diese Aufgabe schon: { $role } von { $city }.
people-role-revoked = { $person } hat diese Aufgabe nicht mehr: { $role } von { $city }.
people-role-not-held = { $person } hat diese Aufgabe nicht: { $role } von { $city }. Wer welche hat: { $prefix }role list
people-role-line = { $city }, { $role }: { $people }
people-role-in = { $role } von { $city }
people-role-none = Es sind noch keine Aufgaben eingetragen. Wer mich betreibt, kann das tun: { $prefix }role grant NAME coordinator STADT
people-role-which-city = Für welche Stadt? Bitte ergänzen Sie: { $prefix }role grant { $person } { $role } { $example }

people-closed-added = { $city } hat geschlossen: { $day }.
people-closed-already = Für { $city } ist dieser Schließtag schon eingetragen: { $day }. Die ganze Liste: { $prefix }city closed list
people-closed-removed = { $city } hat geöffnet: { $day }.
people-closed-label-length = Ein Anlass hat höchstens { $most } Zeichen.
people-closed-unknown = { $day } steht nicht auf der Liste von { $city }. Die ganze Liste: { $prefix }city closed list
people-closed-none = { $city } hat keine Schließtage eingetragen, außer Samstagen und Sonntagen.
people-closed-head = Schließtage von { $city }, außer Samstagen und Sonntagen:
people-closed-line = { $day }: { $label }
people-closed-line-bare = { $day }
people-closed-which-city = Für welche Stadt? Bitte ergänzen Sie: { $prefix }city closed list { $example }

people-data = Das bewahre ich über Sie auf: Name { $name }, { $count ->
    [one] Konto { $accounts }
   *[other] Konten { $accounts }
}, Stadt { $city }, Sprache { $language }, Aufgaben: { $roles }.
people-data-more = Dazu: { $things }. Nachrichten bewahre ich nicht auf; was ich weitergebe, wird hier nach einem Tag gelöscht.
people-data-no-more = Sonst bewahre ich nichts auf, auch keine Nachrichten; was ich weitergebe, wird hier nach einem Tag gelöscht.
people-data-no-roles = keine
people-data-none = Ich bewahre nichts über Sie auf.
people-data-erase = Alles im Einzelnen: { $prefix }mydata export · Alles löschen: { $prefix }mydata erase
people-data-privately = Bitte schreiben Sie mir dazu privat: { $prefix }mydata export. Hier würden andere mitlesen.
people-data-exported = { $count ->
    [one] Das ist alles, was ich über Sie aufbewahre, als JSON.
   *[other] Das ist alles, was ich über Sie aufbewahre, als JSON in { $count } Nachrichten; ohne etwas dazwischen aneinandergefügt sind sie ein Dokument.
}
people-data-erase-sure = Alles löschen, was ich über Sie aufbewahre? Das lässt sich nicht zurücknehmen. Was Sie geschrieben haben, bleibt in den Räumen; löschen Sie es zuerst dort, dann verschwindet auch, was ich weitergegeben habe. 👍 ja 👎 nein
people-data-stays = Es wurde nichts gelöscht.
people-data-erased = Alles, was ich über Sie aufbewahrt habe, ist gelöscht.
people-data-roles-first = Sie haben eine Aufgabe. Sobald jemand anderes sie übernommen hat, kann ich alles löschen: Bitten Sie die Person, die mich betreibt, um { $prefix }role revoke
people-kept-term = { $count ->
    [one] { $count } Eintrag für eine Aufgabe
   *[other] { $count } Einträge für Aufgaben
}
people-kept-sign-up = { $count ->
    [one] { $count } Anmeldung
   *[other] { $count } Anmeldungen
}
people-kept-reminder = { $count ->
    [one] { $count } Erinnerung
   *[other] { $count } Erinnerungen
}
people-kept-roadmap = { $count ->
    [one] { $count } Eintrag im Jahresplan
   *[other] { $count } Einträge im Jahresplan
}
people-kept-passed-on = { $count ->
    [one] { $count } weitergegebene Nachricht
   *[other] { $count } weitergegebene Nachrichten
}
people-kept-correction = { $count ->
    [one] { $count } verbesserte Übersetzung
   *[other] { $count } verbesserte Übersetzungen
}
people-kept-glossary = { $count ->
    [one] { $count } Eintrag im Glossar
   *[other] { $count } Einträge im Glossar
}
people-kept-translated = { $count ->
    [one] { $count } auf Wunsch übersetzter Text
   *[other] { $count } auf Wunsch übersetzte Texte
}
people-kept-agreed = { $count ->
    [one] { $count } Entscheidung zur Übersetzung
   *[other] { $count } Entscheidungen zur Übersetzung
}
people-kept-question = { $count ->
    [one] { $count } offene Frage
   *[other] { $count } offene Fragen
}

people-call = { $person }, { $asker } in { $city } wartet auf Ihre Antwort. Wann immer es Ihnen passt.
people-call-nobody = In den verbundenen Räumen kenne ich niemanden mit dem Namen { $name }. Die Person muss mir einmal geschrieben haben, zum Beispiel { $prefix }person show
people-call-no-link = Dieser Raum ist mit keinem anderen verbunden, deshalb ist niemand zu rufen. Einen verbinden: { $prefix }room link
people-call-again = { $person } wurde vor weniger als einer Stunde gerufen. Bitte lassen Sie etwas Zeit.
people-call-which = Unter diesem Namen kenne ich mehrere: { $people }. Gerufen wurde niemand. Bitte den Namen mit der Stadt: { $prefix }room call { $example }
people-call-namesakes = Unter diesem Namen kenne ich mehrere: { $people }. Wer gemeint ist, kann ich nicht wissen; gerufen wurde niemand.

choice-role-guest = gast
choice-role-member = mitglied
choice-role-teacher = lehrkraft, lehrer, lehrerin
choice-role-coordinator = koordination, koordinator, koordinatorin
choice-role-chair = vorsitz, schriftführung
choice-role-mayor = bürgermeisteramt, bürgermeister, bürgermeisterin
choice-role-crisis-officer = krisenstab
choice-role-mediator = vermittlung, mediator, mediatorin
choice-role-operator = betrieb

cmd-room-show = Diesen Raum ansehen: Stadt, Sprachen, Verbindung
    .name = raum zeigen, raum
cmd-room-city = Sagen, zu welcher Stadt dieser Raum gehört
    .name = raum stadt
    .opt-city = Stadt oder beide
cmd-room-language = Die Sprachen dieses Raums wählen
    .name = raum sprache
    .opt-languages = Sprachen
cmd-room-prefix = Wählen, womit Befehle hier beginnen
    .name = raum zeichen
    .opt-prefix = Zeichen
cmd-room-link = Diesen Raum mit einem anderen verbinden
    .name = raum verbinden
    .opt-room = Code oder Raum
cmd-room-link-accept = Zu einer Verbindung ja sagen
    .name = raum verbinden annehmen
cmd-room-link-decline = Zu einer Verbindung nein sagen
    .name = raum verbinden ablehnen
cmd-room-unlink = Die Verbindung dieses Raums beenden
    .name = raum trennen
cmd-room-call = Jemanden im verbundenen Raum rufen
    .name = raum rufen
    .opt-person = Name
cmd-person-show = Meine Stadt, Sprache und Zeitzone ansehen
    .name = person zeigen, person
cmd-person-city = Sagen, zu welcher Stadt ich gehöre
    .name = person stadt
    .opt-city = Stadt
cmd-person-language = Wählen, in welcher Sprache ich Antwort bekomme
    .name = person sprache
    .opt-language = Sprache
cmd-person-zone = Wählen, nach welcher Zeitzone meine Uhrzeiten gelten
    .name = person zeitzone
    .opt-zone = Zeitzone oder Stadt
cmd-person-join = Mein anderes Konto mit diesem verbinden
    .name = person verbinden
    .opt-code = Code
cmd-person-join-accept = Sagen, dass beide Konten meine sind
    .name = person verbinden annehmen
cmd-person-join-decline = Sagen, dass nicht beide Konten meine sind
    .name = person verbinden ablehnen
cmd-person-part = Dieses Konto von meinem anderen trennen
    .name = person trennen
cmd-role-grant = Jemandem eine Aufgabe in einer Stadt geben
    .name = aufgabe geben, rolle geben
    .opt-person = Name oder Adresse
    .opt-role = Aufgabe
    .opt-city = Stadt
    .opt-from = erster Tag, von, ab
    .opt-until = letzter Tag, bis
    .opt-as = als was, als
cmd-role-revoke = Eine Aufgabe zurücknehmen
    .name = aufgabe nehmen, rolle nehmen
    .opt-person = Name oder Adresse
    .opt-role = Aufgabe
    .opt-city = Stadt
    .opt-from = erster Tag, von, ab
    .opt-as = als was, als
cmd-role-list = Sehen, wer welche Aufgabe hat
    .name = aufgabe liste, rolle liste
    .opt-city = Stadt
cmd-city-closed-add = Einen Schließtag einer Stadt eintragen
    .name = stadt schließtag neu
    .opt-day = Tag
    .opt-label = Anlass
    .opt-city = Stadt
cmd-city-closed-remove = Einen Schließtag von der Liste nehmen
    .name = stadt schließtag entfernen
    .opt-day = Tag
    .opt-city = Stadt
cmd-city-closed-list = Die Schließtage einer Stadt ansehen
    .name = stadt schließtag liste
    .opt-city = Stadt
cmd-mydata-show = Sehen, was über mich aufbewahrt wird
    .name = daten zeigen, daten
cmd-mydata-export = Alles bekommen, was über mich aufbewahrt wird
    .name = daten ausgeben
cmd-mydata-erase = Löschen, was über mich aufbewahrt wird
    .name = daten löschen
    .opt-sure = sicher

## Amtszeiten, Vertretungen, Nachfolge
people-role-as-substitute = Vertretung ({ $role })
people-role-as-alternate = Stellvertretung ({ $role })
people-role-granted-from = { $person }: ab { $from }, { $role } von { $city }.
people-role-granted-until = { $person }: bis { $until }, { $role } von { $city }.
people-role-granted-span = { $person }: von { $from } bis { $until }, { $role } von { $city }.
people-role-revoked-from = { $person } übernimmt ab { $from } diese Aufgabe nicht: { $role } von { $city }.
people-role-held-days = { $person } hat diese Aufgabe schon: { $role } von { $city }. So ändern Sie die Tage: { $prefix }role term { $typed } --until { $end }
people-role-up-to-admins = Das kann nur, wer mich betreibt.
people-role-vacant = noch niemand benannt
people-role-vacant-acting = noch niemand benannt; bis dahin: { $people } (Vertretung)
people-role-substitutes = Vertretung: { $people }
people-role-alternates = Stellvertretung: { $people }
people-role-and = { $first }; { $next }
people-role-more = { $count } weitere: { $prefix }role list { $city }
people-term-person = { $person }
people-term-until = { $person } bis { $until }
people-term-from = ab { $from }: { $person }
people-term-span = von { $from } bis { $until }: { $person }
people-term-which-day = Bis wann? So geht es: { $prefix }role term { $typed } --until { $end }
people-term-past = { $day } ist schon vorbei. Der letzte Tag kann frühestens { $today } sein.
people-term-order = Der letzte Tag, { $until }, liegt vor dem ersten, { $from }. Umgekehrt geht es.
people-up-to-nobody = Das entscheidet die Koordination von { $city }; dort ist noch niemand eingetragen. Wer mich betreibt, kann das tun: { $prefix }role grant NAME coordinator
people-successor-unknown = { $name } kenne ich noch nicht. Sobald die Person hier geschrieben hat, oder mit ihrer ganzen Adresse: { $prefix }role successor @ana:example.org
people-successor-no-end = Hier ist für keine Amtszeit ein letzter Tag eingetragen, deshalb gibt es noch keine Nachfolge. Bitte tragen Sie ihn zuerst ein: { $prefix }role term NAME coordinator --until { $end }
people-successor-which = Hier enden mehrere Amtszeiten. Bitte ergänzen Sie, welche gemeint ist: { $prefix }role successor NAME { $role } { $city }

choice-capacity-holder = inhaber, inhaberin
choice-capacity-substitute = vertretung
choice-capacity-alternate = stellvertretung

cmd-role-term = Den ersten oder letzten Tag einer Aufgabe ändern
    .name = aufgabe amtszeit, rolle amtszeit
    .opt-person = Name oder Adresse
    .opt-role = Aufgabe
    .opt-city = Stadt
    .opt-from = erster Tag, von, ab
    .opt-until = letzter Tag, bis
    .opt-open = kein letzter Tag, offen
    .opt-as = als was, als
cmd-role-substitute = Eine Vertretung für eine Aufgabe benennen
    .name = aufgabe vertretung, rolle vertretung
    .opt-person = Name oder Adresse
    .opt-role = Aufgabe
    .opt-city = Stadt
    .opt-from = erster Tag, von, ab
    .opt-until = letzter Tag, bis
cmd-role-successor = Benennen, wer nach meiner Amtszeit folgt
    .name = aufgabe nachfolge, rolle nachfolge
    .opt-person = Name oder Adresse
    .opt-role = Aufgabe
    .opt-city = Stadt

## Encrypted rooms

people-uncertified = Ihre App zeigt neben meinem Namen ein Warnzeichen: Mein Gerät ist nicht zertifiziert. Die Nachrichten sind trotzdem verschlüsselt.
people-untranslated = Dieser Raum ist jetzt verschlüsselt; deshalb übersetze ich seine Worte nicht mehr. Wieder einschalten: { $prefix }room translate on
people-undecipherable = Was { $name } eben geschrieben hat, konnte ich nicht lesen: Mein Gerät hat den Schlüssel nicht erhalten. Bitte senden Sie es noch einmal. Antworte ich auch dann nicht, melden Sie sich in der App ab und wieder an.

people-hello-setup = Einrichten dauert zwei Minuten: { $prefix }setup
people-setup-head = Einrichten dieses Servers, Schritt { $step } von { $steps }. Nur Sie sehen das; jede Auswahl gilt sofort.
people-setup-channel = Ich schreibe in: { $channel }
people-setup-group = Koordination hier: { $group }
people-setup-group-any = alle, die ihre Stadt benennt
people-setup-pupils = Schülerinnen und Schüler: { $group }. Mit ihnen spreche ich nie unter vier Augen.
people-setup-pick-pupils = Rolle der Schülerinnen und Schüler (kein Gespräch unter vier Augen)
people-setup-age = { $city } { $age }
people-setup-ages = Mindestalter für Discord: { $ages }.
people-setup-lacks = Es fehlt: { $rights }. Servereinstellungen, Rollen, Jumelage.
people-setup-lacks-in = In { $place } fehlt: { $rights }. Kanal bearbeiten, Berechtigungen, Jumelage.
people-setup-lacks-operator = Es fehlt: { $rights }. Das schaltet ein, wer mich betreibt.
people-setup-complete = Alles ist, wie es sein soll. Als Nächstes: erste Veranstaltung, { $prefix }event add · einen Kanal verbinden: dort { $prefix }room link
people-setup-no-server = Das hier ist kein Kanal eines Servers, darum gibt es dazu nichts auszuwählen. Möglich ist: { $prefix }setup --city …
people-setup-unread = Ich habe { $text } gelesen und brauche einen Kanal oder eine Rolle dieses Servers. Auswählen: { $prefix }setup
people-setup-pick-city = Stadt
people-setup-pick-language = Sprache dieses Servers
people-setup-pick-zone = Nach welcher Uhr Sie Zeiten angeben
people-setup-pick-channel = Kanal, in dem ich schreibe
people-setup-pick-group = Rolle der Koordination auf diesem Server
people-setup-pick-link = Einen Kanal mit einem anderen Raum verbinden
people-setup-next = weiter, nächster schritt
people-setup-check = prüfen
people-right-view-channel = Kanäle ansehen
people-right-send-messages = Nachrichten senden
people-right-embed-links = Links einbetten
people-right-read-message-history = Nachrichtenverlauf anzeigen
people-right-attach-files = Dateien anhängen
people-right-manage-webhooks = WebHooks verwalten
people-right-create-public-threads = Öffentliche Threads erstellen
people-right-send-messages-in-threads = Nachrichten in Threads senden
people-right-add-reactions = Reaktionen hinzufügen
people-right-manage-messages = Nachrichten verwalten
people-right-create-events = Events erstellen
people-right-message-content = Message Content Intent
cmd-setup = Diesen Server Schritt für Schritt einrichten
    .name = setup, einrichten
    .opt-city = Stadt
    .opt-language = Sprache
    .opt-zone = Zeitzone für Ihre Angaben
    .opt-channel = Kanal zum Schreiben
    .opt-group = Rolle der Koordination
    .opt-pupils = Rolle der Lernenden
    .opt-link = Kanal zum Verbinden
    .opt-step = Schritt

## Kalender außerhalb des Chats

people-kept-feed = { $count ->
    [one] { $count } Kalenderadresse
   *[other] { $count } Kalenderadressen
}
## Public holidays, proposed

answer-all = alle, alles
people-holidays-head = Feiertage von { $city } im Jahr { $year }, die noch nicht eingetragen sind:
people-holidays-how = Als Schließtage eintragen? 👍 alle hier genannten, oder mit Nummern antworten: 1 3-5
people-holidays-how-tap = Welche davon sollen Schließtage sein?
people-holidays-more = { $count } weitere: { $prefix }city holidays { $year } --page { $page }
people-holidays-regions = Diese gelten im ganzen Land. Mit denen einer Region: { $prefix }city holidays { $year } --region { $example }
people-holidays-none = Von { $city } fehlt im Jahr { $year } kein Feiertag mehr; Wochenenden sind ohnehin geschlossen.
people-holidays-which-region = Eine Region { $typed } kenne ich für { $city } nicht, aber { $regions }. So geht es: { $prefix }city holidays { $year } --region { $example }
people-holidays-no-regions = Das Land von { $city } hat keine Regionen mit eigenen Feiertagen. So geht es: { $prefix }city holidays { $year }
people-holidays-entered = { $city } hat geschlossen: { $days }.
people-holidays-taken-back = { $city } hat geöffnet: { $days }.
people-kept-poll = { $count ->
    [one] { $count } Angabe zu einer Terminsuche
   *[other] { $count } Angaben zu Terminsuchen
}
people-kept-announcement = { $count ->
    [one] { $count } entworfene oder freigegebene Ankündigung
   *[other] { $count } entworfene oder freigegebene Ankündigungen
}
cmd-city-holidays = Feiertage ansehen, die Schließtage werden könnten
    .name = stadt feiertage
    .opt-year = Jahr
    .opt-region = Region
    .opt-city = Stadt
    .opt-page = Seite
cmd-city-closed-confirm = Mehrere Schließtage auf einmal eintragen
    .name = stadt schließtag bestätigen
    .opt-days = Tage
    .opt-region = Region
    .opt-city = Stadt
    .opt-back = zurücknehmen
