cmd-remind-add = Eine Erinnerung für diesen Raum stellen
    .name = erinnerung neu, erinnern neu, erinnern
    .opt-due = Wann
    .opt-text = Text
    .opt-zone = Zeitzone oder Stadt
    .opt-every = Jede
    .opt-until = Bis
    .opt-insist = Bis erledigt
cmd-remind-list = Die Erinnerungen dieses Raums ansehen
    .name = erinnerung liste, erinnern liste, erinnerungen
    .opt-page = Seite
cmd-remind-cancel = Eine Erinnerung löschen
    .name = erinnerung löschen, erinnern löschen
    .opt-reminder = Erinnerung

reminder-added = { $id } Ich erinnere Sie am { $when }: { $text }
reminder-change = Ändern: mit einem Datum antworten. Löschen: { $prefix }remind cancel { $id }

reminder-due = ⏰ { $id } { $text }
reminder-for = Für { $person }
reminder-due-late = ⏰ { $id } { $text } (vorgesehen für { $when }; { $lateness } verspätet, ich war nicht erreichbar)
reminder-several = ⏰ { $count ->
    [one] Diese Erinnerung war dran, als ich nicht erreichbar war:
   *[other] Diese Erinnerungen waren dran, als ich nicht erreichbar war:
}
reminder-line = { $id } { $text } ({ $person }; vorgesehen für { $when })
reminder-line-late = { $id } { $text } ({ $person }; vorgesehen für { $when }, { $lateness } verspätet)
reminder-minutes = { $minutes ->
    [one] eine Minute
   *[other] { $minutes } Minuten
}
reminder-hours = { $hours ->
    [one] eine Stunde
   *[other] { $hours } Stunden
}
reminder-hours-and-minutes = { reminder-hours } und { reminder-minutes }

# Eine Zeile der Liste: eigene Erinnerung, Erinnerung anderer.
reminder-entry = { $id } { $when }: { $text }
reminder-entry-of = { $id } { $when }: { $text } ({ $person })
reminder-more = { $count } weitere: { $prefix }remind list { $page }
reminder-none = Hier gibt es keine Erinnerungen. Eine stellen: { $prefix }remind add { $example } { reminder-example }
reminder-example = Bus bestellen

reminder-too-long = Eine Erinnerung hat höchstens { $most } Zeichen. So geht es: { $prefix }remind add { $example } { reminder-example }
reminder-past = { $when } ist vorbei. So geht es: { $prefix }remind { $verb } { $example } { $text }
reminder-unknown = { $id } gibt es hier nicht. Alle Erinnerungen: { $prefix }remind list
reminder-not-yours = Wer { $id } löschen kann: { $people }

## Noch einmal, erledigt, zu anderer Zeit

cmd-remind-move = Eine Erinnerung zu anderer Zeit kommen lassen
    .name = erinnerung verschieben, erinnern verschieben
    .opt-reminder = Erinnerung
    .opt-until = Wann
    .opt-zone = Zeitzone oder Stadt
    .hint-until = 25.3. 9:00
cmd-remind-snooze = Noch einmal erinnern: morgen um 9 oder wann Sie sagen
    .name = erinnerung später, erinnern später, erinnerung wieder
    .opt-reminder = Erinnerung
    .opt-until = Wann
    .opt-zone = Zeitzone oder Stadt
    .hint-until = 25.3. 9:00
cmd-remind-done = Sagen, dass erledigt ist, woran erinnert wurde
    .name = erinnerung erledigt, erinnern erledigt
    .opt-reminder = Erinnerung
cmd-remind-reopen = Zurücknehmen, dass etwas erledigt ist oder wiederkommt
    .name = erinnerung öffnen
    .opt-reminder = Erinnerung

answer-again = morgen um 9, morgen, noch einmal, nochmal, später

reminder-added-every = { $id } Ich erinnere Sie { $rhythm }, das nächste Mal am { $when }: { $text }
reminder-entry-every = { $id } { $rhythm }, nächstes Mal { $when }: { $text }
reminder-entry-every-of = { $id } { $rhythm }, nächstes Mal { $when }: { $text } ({ $person })
reminder-other-day = Anderer Tag
reminder-how = ✅ erledigt · 💤 morgen um 9 wieder, oder antworten: erledigt / morgen / ein Datum
reminder-last = Das war das letzte Mal.
reminder-done-by = Erledigt von { $person }, { $when }. { $back }
reminder-again = { $id } Ich erinnere Sie wieder am { $when }.
reminder-universal = Das ist Weltzeit, denn ich weiß nicht, nach welcher Uhr Sie leben. Ihre eigene Zeit: { $prefix }person zone
reminder-until = Eine Erinnerung, die zuerst am { $first } kommt, kann bis { $latest } kommen. So geht es: --until { $example }
reminder-until-alone = Zu einem letzten Tag gehört auch, wie oft ich erinnern soll. So geht es: { $prefix }remind add { $example } --every week { reminder-example }
reminder-past-again = { $when } ist vorbei. So geht es: { $prefix }remind { $verb } { $id } { $example }
reminder-up-to = Wer { $id } ändern kann: { $people }

## Für alle, zu einer Nachricht, bis es erledigt ist

cmd-remind-everyone = Alle in diesem Raum erinnern
    .name = erinnerung an-alle, erinnerung an alle, alle erinnern
    .opt-due = Wann
    .opt-text = Text
    .opt-zone = Zeitzone oder Stadt
    .opt-every = Jede
    .opt-until = Bis
cmd-remind-this = An die Nachricht erinnert werden, auf die man antwortet
    .name = erinnerung hieran, erinnerung daran
    .opt-due = Wann
    .opt-zone = Zeitzone oder Stadt
cmd-remind-skip = Eine Erinnerung das nächste Mal auslassen
    .name = erinnerung auslassen, erinnerung überspringen
    .opt-reminder = Erinnerung
reminder-message-above = diese Nachricht
reminder-added-this = { $id } Ich erinnere Sie am { $when } an diese Nachricht. Von ihrem Wortlaut behalte ich nichts.
reminder-for-all = Für alle hier
reminder-this-what = Antworten Sie auf die Nachricht, an die ich Sie erinnern soll, mit: { $prefix }remind this { $example }
reminder-past-this = { $when } ist vorbei. So geht es, als Antwort auf die Nachricht: { $prefix }remind this { $example }
reminder-insisting = Bis es erledigt ist, kommt sie wieder: nach einer Stunde, dann jeden Morgen um neun, höchstens { $most }-mal.
reminder-insists = Wieder am { $when }, wenn es bis dahin nicht erledigt ist.
reminder-insists-every = Eine Erinnerung wiederholt sich entweder regelmäßig oder kommt, bis sie erledigt ist. So geht es: { $prefix }remind add { $example } --insist ja { reminder-example }
reminder-skipped = { $id } kommt am { $skipped } nicht. Das nächste Mal: { $when }.
reminder-skip-once = { $id } kommt nur einmal. Löschen: { $prefix }remind cancel { $id }
reminder-skip-last = { $id } kommt nur noch einmal. Löschen: { $prefix }remind cancel { $id }
