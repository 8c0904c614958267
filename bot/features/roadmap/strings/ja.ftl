cmd-roadmap-add = 年間計画に期限を追加する
    .name = 年間計画 追加, 期限 追加
    .opt-title = 件名
    .opt-due = 期限
    .opt-owner = 担当
    .opt-side = 都市
    .opt-remind = 何日前
    .opt-zone = 時間帯
cmd-roadmap-list = まだ完了していないものを見る
    .name = 年間計画 一覧, 期限 一覧, 年間計画
    .opt-page = ページ
cmd-roadmap-show = 年間計画の期限を1つ見る
    .name = 年間計画 表示, 期限 表示
    .opt-date = 番号
cmd-roadmap-done = 自分の都市の分が完了したと伝える
    .name = 年間計画 完了, 期限 完了
    .opt-date = 番号
    .opt-side = 都市
cmd-roadmap-reopen = 完了または取りやめを取り消す
    .name = 年間計画 再開, 期限 再開
    .opt-date = 番号
    .opt-side = 都市
cmd-roadmap-cancel = 年間計画の期限を取りやめる
    .name = 年間計画 取消, 期限 取消
    .opt-date = 番号

choice-owner-coordinator = 担当者, 担当
choice-owner-teacher = 教員, 教師, 先生
choice-owner-chair = 委員長
choice-owner-mayor = 市長室, 市長
choice-owner-crisis-officer = 危機管理担当
roadmap-joint-words = 共同, 両方, 全部
roadmap-joint = 共同

# リマインダーへの返信に使える言葉。
answer-done = 完了, 完了です, 完了しました, 済み, 済みました, 終わりました, できました

# カード、またはその1行。各都市の行はその都市の言語。
roadmap-title-machine = { $title }（機械翻訳）
roadmap-card = { $city }: { $when }　担当：{ $people } さん
roadmap-card-done = { $city }: { $when }　担当：{ $people } さん　完了：{ $done }{ $who }
roadmap-nobody = 未定
roadmap-given-up = この期限は取りやめになりました。

roadmap-line = { $id } { $title }：{ $when }（{ $people } さん）
roadmap-line-past = { $id } { $title }：まだ完了していません。期限 { $when }（{ $people } さん）
roadmap-line-waiting = { $id } { $title }：{ $when }、{ $cities } 待ち
roadmap-more = ほか{ $count }件：{ $prefix }roadmap list { $page }
roadmap-nothing = 残っているものはありません。年間計画に追加：{ $prefix }roadmap add
roadmap-empty = 残っているものはありません。

# 朝9時のリマインダー。
roadmap-reminder = { $bell }{ $id } { $title }：{ $day } { $when }{ $there }{ $late }
roadmap-reminder-past = { $bell }{ $id } { $title } はまだ完了していません。期限 { $when }{ $there }{ $late }
roadmap-in-days = { $days ->
    [0] 今日
    [1] 明日
   *[other] { $days }日後
}
roadmap-place = { $city } { $when }
roadmap-there = （{ $places }）
roadmap-late = （システム停止のため、{ $lateness }遅れのお知らせです）
roadmap-missed = （{ $meant } にお知らせする予定でしたが、システムが停止していました）
roadmap-minutes = { $minutes ->
   *[other] { $minutes }分
}
roadmap-hours = { $hours ->
   *[other] { $hours }時間
}
roadmap-hours-and-minutes = { roadmap-hours }{ roadmap-minutes }
roadmap-person = { $person } さん
roadmap-unnamed = 担当：未定
roadmap-state-open = { $city }：まだ完了していません
roadmap-state-done = { $city }：{ $done } 完了
roadmap-answer-several = 完了したら、次のように入力してください：{ $prefix }roadmap done { $id }

roadmap-title-length = 件名は1文字から { $most } 文字までです。
roadmap-past = { $when } は過ぎています。次のように入力してください：{ $prefix }roadmap add "{ $title }" { $example }
roadmap-which-city = どちらの都市の分ですか。続けて入力してください：--side { $city }
roadmap-which-part = { $id } は { $cities } に関わります。都市を続けて入力してください：{ $prefix }roadmap done { $id } --side { $city }
roadmap-no-side = 「{ $text }」という都市は登録がありません。使えるもの：{ $cities }
roadmap-unknown = { $id } はここにありません。一覧：{ $prefix }roadmap list
roadmap-done-given-up = { $id } は取りやめになりました。再開：{ $prefix }roadmap reopen { $id }
roadmap-part-up-to = { $id } の { $city } の分は { $people } さんが入力できます。
roadmap-part-up-to-city = { $id } については { $city } のルームで入力できます。
roadmap-plan-up-to = { $cities } の年間計画は { $people } さんが変更できます。

## 後でもう一度、新しい期限、引き受け

cmd-roadmap-snooze = 期限のお知らせを後でもう一度受け取る
    .name = 年間計画 後で, 期限 後で
    .opt-date = 番号
    .opt-until = いつ
    .opt-side = 都市
    .opt-zone = 時間帯
    .hint-until = 3月25日 9:00
cmd-roadmap-unsnooze = 後でもう一度のお知らせを取り消す
    .name = 年間計画 後で 取消
    .opt-date = 番号
    .opt-side = 都市
cmd-roadmap-promise = 自分の都市の分の新しい期限を約束する
    .name = 年間計画 約束, 期限 約束
    .opt-date = 番号
    .opt-until = 新しい期限
    .opt-side = 都市
    .opt-zone = 時間帯
    .hint-until = 3月25日 9:00
cmd-roadmap-unpromise = 約束した期限を取り消す
    .name = 年間計画 約束 取消
    .opt-date = 番号
    .opt-side = 都市
cmd-roadmap-take = 自分の都市の分を引き受ける
    .name = 年間計画 引き受け, 期限 引き受け
    .opt-date = 番号
    .opt-side = 都市
cmd-roadmap-release = 引き受けた分を担当に戻す
    .name = 年間計画 戻す, 期限 戻す
    .opt-date = 番号
    .opt-side = 都市
cmd-roadmap-history = 誰がいつ何を変えたかを見る
    .name = 年間計画 履歴, 期限 履歴
    .opt-date = 番号
    .opt-page = ページ

answer-tomorrow = 明日9時, 明日, 明日もう一度, また明日
answer-next-open-day = 次の開庁日9時, 次の開庁日, 明日, 明日もう一度, また明日
# 返信で新しい期限の前に置く言葉：約束 4月7日 12:00
answer-promised = 約束, 新しい期限, 新期限

roadmap-title = { $id } { $title }
roadmap-waiting = { $cities } 待ちです。
roadmap-card-promised = { $city }: { $when }（新しい期限。これまで { $first }）　担当：{ $people } さん
roadmap-nobody-but = 未定（それまでは { $people } さん）
roadmap-by = （{ $person } さん、{ $holder } さんの代理）
# この方に呼びかける行の先頭のお名前。
roadmap-to = { $person } さん、
roadmap-stand-in = 代理
roadmap-state-promised = { $city }：新しい期限 { $when }
roadmap-more-open = ほか{ $count }件：{ $prefix }roadmap list
roadmap-other-day = 別の日
roadmap-answer-tomorrow = ✅ 完了・💤 明日9時にもう一度、または「完了」「明日」「今日 15:00」「約束 { $month }月{ $number }日 { $time }」と返信
roadmap-answer-later = ✅ 完了・💤 { $day } 9時にもう一度、または「完了」「今日 15:00」「約束 { $month }月{ $number }日 { $time }」と返信
roadmap-done-now = { $id } { $city } の分は完了しました。{ $when }{ $who }　{ $back }
roadmap-promised-now = { $id } { $title }　新しい期限：{ $when }{ $there }
roadmap-given-up-now = { $id } { $title } は取りやめになりました。
roadmap-taken-now = { $id } { $title } は { $people } さんが引き受けました。
roadmap-again-on = { $id }：{ $when } にもう一度お知らせします。
roadmap-promised = { $id } 新しい期限：{ $when }{ $there }。
roadmap-promised-seen = { $count ->
   *[other] { $cities } にも新しい期限が表示されます。
}
roadmap-yours = { $id } をお引き受けいただきました。いつまでになりますか。
roadmap-is-done = { $id } の { $city } の分は完了しています。再開：{ $prefix }roadmap reopen { $id }
roadmap-moment-passed = { $when } は過ぎています。これからの日時をご入力ください。
roadmap-close-up-to = { $id } の { $city } の分は { $people } さんが完了にできます。

## 期限のあと、まだ完了していないもの。次に何をするかは必ず先にお知らせする

roadmap-open-here = { $id } { $title } は、こちらの分がまだ完了していません（期限 { $when }）。
roadmap-else-ask-and-tell = { $answer }返信がない場合は { $when } に { $people } さんにお願いし、{ $cities } の担当者にもあわせてお知らせします。
roadmap-else-ask = { $answer }返信がない場合は { $when } に { $people } さんにお願いします。
roadmap-else-tell = { $answer }返信がない場合は { $when } にもう一度おたずねし、{ $cities } の担当者にもあわせてお知らせします。
roadmap-else-nothing = 「完了」または新しい期限を返信してください。
roadmap-else-typed = 次のように入力してください：{ $done }、または { $promise } と新しい期限。
roadmap-else-again = { $answer }返信がない場合は { $when } にもう一度おたずねします。
roadmap-take-over = { $id } { $title } はまだ完了していません。返信もまだありません。お引き受けいただけますか。
roadmap-take-how = 👍 はい、または：{ $line }
roadmap-take-typed = 次のように入力してください：{ $line }
roadmap-told-done = { $id } { $title } は、{ $own } 側は { $done } に完了、{ $other } 側はまだ完了していません（期限 { $when }）。
roadmap-told-open = { $id } { $title } は、{ $own } 側も { $other } 側もまだ完了していません（期限 { $when }）。
roadmap-told-nothing = いましていただくことはありません。
roadmap-told-who = { $other } の担当：{ $people } さん。
roadmap-told-who-both = { $other } の担当：{ $people } さん、代理：{ $substitutes } さん。
roadmap-done-there = { $id } { $title }：{ $cities } 側は { $done } に完了しました。まだ完了していないのは { $open } です。

## 今週

roadmap-digest = { $day } からの週{ $late }
roadmap-digest-ours = こちらでまだ完了していないもの：
roadmap-digest-theirs = { $cities } 待ち：
roadmap-digest-events = 行事：
roadmap-digest-own = { $label }{ $id } { $title }、{ $when } まで（{ $people } さん）
roadmap-digest-late = { $label }{ $id } { $title }、まだ完了していません。期限 { $when }（{ $people } さん）
roadmap-digest-waiting = { $label }{ $id } { $title }、{ $when } まで
roadmap-digest-waiting-there = { $label }{ $id } { $title }、こちらの { $when }、先方の { $there } まで
roadmap-digest-event = { $label }{ $event }
roadmap-digest-clocks = { $change }一覧：{ $prefix }roadmap list
roadmap-clocks-ahead = 時差：{ $day } から、{ $city } はこちらより { $gap }進んだ時刻になります（これまで { $before }）。
roadmap-clocks-behind = 時差：{ $day } から、{ $city } はこちらより { $gap }遅れた時刻になります（これまで { $before }）。
roadmap-clocks-now-ahead = 時差：{ $day } から、{ $city } はこちらより { $gap }進んだ時刻になります。
roadmap-clocks-now-behind = 時差：{ $day } から、{ $city } はこちらより { $gap }遅れた時刻になります。
roadmap-clocks-same = 時差：{ $day } から、{ $city } はこちらと同じ時刻になります。

## 新しい担当の方

roadmap-term-ends = { $person } さんの任期は { $day } までの登録です。後任の方が決まりましたら、お名前を返信してください。未定でしたら、このままで結構です。
roadmap-term-ends-known = { $person } さんの任期は { $day } までの登録です。{ $first } からは { $successor } さんです。
roadmap-welcome = { $person } さん、{ $day } から { $city } の担当者としてお手伝いします。
roadmap-handed-over = 引き継ぎは{ $count }件です：{ $items }。一覧：{ $prefix }roadmap list
roadmap-handed-nothing = 残っているものはありません。
roadmap-handed-open = { $id } { $when }
roadmap-handed-waiting = { $id } 完了・{ $cities } 待ち
roadmap-vacant-here = { $person } さんの任期は { $day } で終わり、後任の方が未登録です。それまでは { $people } さんにお知らせします。
roadmap-vacant-here-nobody = { $person } さんの任期は { $day } で終わり、後任の方が未登録です。
roadmap-successor = 後任の方が決まりましたら、お名前を返信するか、次のように入力してください：{ $prefix }role successor お名前
roadmap-new-there = { $city } の新しい担当：{ $person } さん（これまで { $before } さん）。こちらで変えることはありません。
roadmap-new-there-first = { $city } の新しい担当：{ $person } さん。こちらで変えることはありません。
roadmap-vacant-there = { $city }：後任の方は未定です。それまでは { $people } さんです。
roadmap-vacant-there-nobody = { $city }：後任の方は未定です。

## 誰がいつ何を変えたか

roadmap-history-added = { $when }：{ $person } さんが年間計画に追加
roadmap-history-done = { $when }：{ $person } さんが { $city } の分を完了に
roadmap-history-reopened = { $when }：{ $person } さんが { $city } の分を再開
roadmap-history-cancelled = { $when }：{ $person } さんが取りやめに
roadmap-history-resumed = { $when }：{ $person } さんが取りやめを取り消し
roadmap-history-taken = { $when }：{ $person } さんが { $city } の分を引き受け
roadmap-history-released = { $when }：{ $person } さんが { $city } の分を担当に戻した
roadmap-history-promised = { $when }：{ $person } さんが { $city } の新しい期限を約束：{ $until }
roadmap-history-unpromised = { $when }：{ $person } さんが { $city } の約束を取り消し
roadmap-history-somebody = どなたか
roadmap-history-for = { $person } さん（{ $holder } さんの代理）
roadmap-history-more = ほか{ $count }件：{ $line }
roadmap-history-nothing = { $id } についての記録はまだありません。
## Plans made of templates

cmd-plan-templates = See what plans can be made of
    .name = plan templates
cmd-plan-new = Make a plan of a template
    .name = plan new
    .opt-template = Template
    .opt-anchors = Days it is counted from
    .opt-sides = Sides
    .opt-tags = What applies
    .opt-name = Name
    .opt-participants = Participants
    .opt-hosts = Hosts
    .opt-given = Said already
    .hint-anchors = departure=9.10.2027; return=21.10.2027
    .hint-sides = sending=porto; hosting=bristol
cmd-plan-check = See what is worth a look in a proposed plan
    .name = plan check
    .opt-plan = Number
    .opt-page = Page
cmd-plan-make = Agree to a proposed plan
    .name = plan make, plan agree
    .opt-plan = Number
cmd-plan-list = See the plans that run
    .name = plan list, plans
cmd-plan-show = See what comes next in a plan
    .name = plan show
    .opt-plan = Number
    .opt-page = Page
cmd-plan-end = End a plan
    .name = plan end
    .opt-plan = Number
cmd-plan-resume = Take up a plan that was ended
    .name = plan resume
    .opt-plan = Number
cmd-plan-role = Name who answers for a role of a plan
    .name = plan role
    .opt-plan = Number
    .opt-role = Role
    .opt-person = Person
    .opt-side = City
    .opt-substitute = Substitute
cmd-plan-roles = See who answers for what in a plan
    .name = plan roles
    .opt-plan = Number
cmd-plan-add = Put one more date into a plan
    .name = plan add
    .opt-plan = Number
    .opt-title = Title
    .opt-due = By when
    .opt-role = Role
    .opt-side = Side
    .opt-remind = Days before
    .opt-zone = Zone
cmd-plan-roll = Use a plan again for other days
    .name = plan roll, plan again
    .opt-plan = Number
    .opt-anchors = Days it is counted from
    .opt-name = Name
    .opt-given = Said already
    .hint-anchors = departure=7.10.2028; return=19.10.2028
cmd-plan-rehearse = See what would be sent to whom and when
    .name = plan rehearse
    .opt-plan = Number
    .opt-from = From
    .opt-until = Until
    .opt-page = Page
cmd-plan-export = Get a plan as a file
    .name = plan export
    .opt-plan = Number
    .opt-as = Form
cmd-plan-import = Take a plan in from a file
    .name = plan import
    .opt-text = Plan

choice-paper-yaml = yaml
choice-paper-csv = csv, table

# A title by itself, in the reader's language where it is known.
plan-title = { $title }
plan-named = { $id } { $title }
plan-named-as = { $id } { $title }: { $name }
plan-template = { $id }: { $title } ({ $count ->
    [one] one date
   *[other] { $count } dates
})
plan-which-template = Which template? Answer with the number.
plan-no-template = I do not know a template { $text }. These are here: { $known }. More on them: { $prefix }plan templates
plan-ask-anchors = { $count ->
    [one] From which day is it counted?
   *[other] From which days is it counted? Please answer in one message, one line each:
}
plan-anchor = { $label }
plan-which-sides = Which city has which side ({ $sides })? Please add for instance: --sides "{ $example }"
plan-empty = None of its dates would be left. Please look at the days and at what applies.

plan-proposed = { $plan }: not made yet, please look first
plan-span = { $count ->
    [one] One date, { $first }
   *[other] { $count } dates, from { $first } to { $last }
} ({ $cities })
plan-found-moved = { $count ->
    [one] One date fell on a weekend or closed day and was moved.
   *[other] { $count } dates fell on weekends or closed days and were moved.
}
plan-found-past = { $count ->
    [one] One date has passed already; it will stand as open.
   *[other] { $count } dates have passed already; they will stand as open.
}
plan-found-fixed = { $count ->
    [one] One date is set by others, please check it.
   *[other] { $count } dates are set by others, please check them.
}
plan-found-left-out = Left out what is counted from a day not given: { $anchors }
plan-found-overlapping = Runs at the same time: { $plans }
plan-found-nothing = Nothing is worth a second look.
plan-found-all = All of them: { $line }
plan-check-fixed = Set by others, please check: { $title }, { $when }
plan-check-past = Passed already: { $title }, { $when }
plan-check-moved = Moved from { $before } to { $when }: { $title }
plan-and-more = { $count } more
plan-make-question = Make it?
plan-make-how = 👍 yes, or: { $line }
plan-proposal-gone = There is no proposal { $id } here any more. A new one: { $prefix }plan new

plan-made = { $plan }: { $count ->
    [one] one date
   *[other] { $count } dates
} for { $cities }, from { $first } to { $last }
plan-made-how = What comes next: { $line }
plan-unknown = There is no { $id } here. The plans: { $prefix }plan list
plan-has-ended = { $id } has ended. To take it up again: { $prefix }plan resume { $id }
plan-none = No plan runs here. What there is: { $prefix }plan templates
plan-line = { $plan }: { $open } open, { $done } done, next on { $when }
plan-line-done = { $plan }: all { $done } done
plan-counts = { $count ->
    [one] One date
   *[other] { $count } dates
}: { $done } done, { $open } to come, { $late } still open after their date
plan-more = { $count } more: { $line }
plan-ended = Ended on { $day }.
plan-ended-now = { $plan } has ended. { $count ->
    [0] Nothing was open.
    [one] One open date was given up.
   *[other] { $count } open dates were given up.
}

plan-role = { $role }, { $city }: { $people }
plan-role-substitute = { $role }, { $city }: { $people }, substitute: { $substitutes }
plan-roles-free = Nobody named, so with whoever holds the role or coordinates: { $roles }
plan-no-role = This plan has no role { $text }. These work: { $roles }
plan-no-side = This plan has no side { $text }. These work: { $sides }
plan-which-city = Which city of { $id }? Please add one of these with --side: { $cities }

plan-rehearsed = { $plan }: { $count ->
    [one] one message
   *[other] { $count } messages
} if nothing changes. Nothing has been sent.
plan-rehearsed-line = { $when } { $city }, to { $people }: { $items }
plan-rehearsed-quiet = { $when } { $city }, to the room: { $items }
plan-rehearsed-more = { $count } more: page { $page }
plan-rehearsed-nothing = { $plan }: nothing would be sent in that time.
plan-exported = { $plan }, as a file. People are not in it.

# What is wrong with a template or a plan in a file; { $path } says where.
plan-faults = { $count ->
    [one] I cannot take this in, one place does not fit. Nothing was saved.
   *[other] I cannot take this in, { $count } places do not fit. Nothing was saved.
}
plan-faults-more = { $count } more
plan-fault = { $path }: { $words }
plan-fault-missing = missing
plan-fault-unknown-key = unknown key; known here: { $known }
plan-fault-no-group = no group of keys
plan-fault-no-list = no list
plan-fault-no-text = no text; put it in quotes
plan-fault-no-switch = neither true nor false
plan-fault-length = a text has 1 to { $most } characters
plan-fault-number = no whole number from { $least } to { $most }
plan-fault-not-among = { $text } does not fit here; one of { $known }
plan-fault-clock = no time of day such as "17:00"
plan-fault-day = no day such as "2027-10-09"
plan-fault-moment = no moment such as "2027-10-09T17:00:00"
plan-fault-no-such-hour = this hour does not exist in { $zone } on that day, or happens twice
plan-fault-zone = { $text } is no time zone
plan-fault-no-such-day = there is no such day in every year
plan-fault-falling = whole days before, each once, the largest first
plan-fault-one-rule = either offset_days or fixed, one of the two
plan-fault-no-key = there is no other milestone { $text }
plan-fault-twice = stands twice
plan-fault-not-here = takes no part in this
plan-fault-items = 1 to { $most } milestones
