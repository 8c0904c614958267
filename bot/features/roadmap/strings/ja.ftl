cmd-roadmap-add = 年間計画に期限を追加する
    .name = 年間計画 追加, 期限 追加
    .opt-title = 件名
    .opt-due = 期限
    .opt-owner = 担当
    .opt-side = 都市
    .opt-remind = 何日前
    .opt-zone = 時間帯
    .opt-track = 分野
    .opt-per = 印の単位
    .opt-count = 数
    .opt-before = 前提となる先
cmd-roadmap-list = まだ完了していないものを見る
    .name = 年間計画 一覧, 期限 一覧, 年間計画
    .opt-page = ページ
    .opt-plan = 計画
    .opt-track = 分野
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
roadmap-card = { $city }: { $when }　担当：{ $people } さん{ $tally }{ $status }
roadmap-card-done = { $city }: { $when }　担当：{ $people } さん　完了：{ $done }{ $who }
roadmap-nobody = 未定
roadmap-given-up = この期限は取りやめになりました。

roadmap-line = { $id } { $title }：{ $when }（{ $people } さん）{ $tally }{ $status }
roadmap-line-past = { $id } { $title }：まだ完了していません。期限 { $when }（{ $people } さん）{ $tally }{ $status }
roadmap-line-waiting = { $id } { $title }：{ $when }、{ $cities } 待ち{ $status }
roadmap-more = ほか{ $count }件：{ $line }
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
roadmap-card-promised = { $city }: { $when }（新しい期限。これまで { $first }）　担当：{ $people } さん{ $tally }{ $status }
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
roadmap-digest-own = { $label }{ $id } { $title }、{ $when } まで（{ $people } さん）{ $status }
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

## ひな形から作る計画

cmd-plan-templates = 計画のひな形を見る
    .name = 計画 ひな形
cmd-plan-new = ひな形から計画を作る
    .name = 計画 新規
    .opt-template = ひな形
    .opt-anchors = 基準日
    .opt-sides = 側
    .opt-tags = 該当事項
    .opt-name = 名前
    .opt-participants = 参加者数
    .opt-hosts = ホストファミリー数
    .opt-given = 入力済み
    .hint-anchors = 2027年10月9日; 2027年10月21日
cmd-plan-check = 計画案の確認事項を見る
    .name = 計画 確認
    .opt-plan = 番号
    .opt-page = ページ
cmd-plan-make = 計画案のとおりに作る
    .name = 計画 作成, 計画 承認
    .opt-plan = 番号
cmd-plan-list = 進行中の計画を見る
    .name = 計画 一覧, 計画
cmd-plan-show = 計画の今後の期限を見る
    .name = 計画 表示
    .opt-plan = 番号
    .opt-page = ページ
cmd-plan-end = 計画を終了する
    .name = 計画 終了
    .opt-plan = 番号
cmd-plan-resume = 終了した計画を再開する
    .name = 計画 再開
    .opt-plan = 番号
cmd-plan-role = 計画の役割の担当者を決める
    .name = 計画 担当
    .opt-plan = 番号
    .opt-role = 役割
    .opt-person = 担当者
    .opt-side = 都市
    .opt-substitute = 代理
cmd-plan-roles = 計画の担当者一覧を見る
    .name = 計画 担当一覧
    .opt-plan = 番号
cmd-plan-add = 計画に期限を追加する
    .name = 計画 追加
    .opt-plan = 番号
    .opt-title = 件名
    .opt-due = 期限
    .opt-role = 役割
    .opt-side = 側
    .opt-remind = 何日前
    .opt-zone = 時間帯
cmd-plan-roll = 計画を別の日程でもう一度使う
    .name = 計画 更新, 計画 次年度
    .opt-plan = 番号
    .opt-anchors = 基準日
    .opt-name = 名前
    .opt-given = 入力済み
    .hint-anchors = 2028年10月7日; 2028年10月19日
cmd-plan-rehearse = 誰にいつ何が送られるかを試す
    .name = 計画 予行
    .opt-plan = 番号
    .opt-from = 開始
    .opt-until = 終了
    .opt-page = ページ
cmd-plan-export = 計画をファイルで受け取る
    .name = 計画 書き出し
    .opt-plan = 番号
    .opt-as = 形式
cmd-plan-import = ファイルから計画を取り込む
    .name = 計画 取り込み
    .opt-text = 計画
    .opt-name = 名前

choice-paper-yaml = yaml
choice-paper-csv = csv, 表
choice-paper-ics = ics, 暦

plan-named = { $id } { $title }
plan-named-as = { $id } { $title }「{ $name }」
plan-template = { $id }：{ $title }（{ $count }件）
plan-which-template = どのひな形にしますか。番号で返信してください。
plan-no-template = 「{ $text }」というひな形はありません。こちらがあります：{ $known }。詳しくは：{ $prefix }plan templates
plan-ask-anchors = { $count ->
    [one] どの日を基準にしますか。
   *[other] どの日を基準にしますか。1行に1日ずつ、1通で返信してください：
}
plan-anchor = { $label }
plan-which-sides = どの都市がどちら側（{ $sides }）ですか。例のように加えてください：--sides "{ $example }"
plan-empty = 期限が一つも残りません。基準日と該当事項をご確認ください。

plan-proposed = { $plan }：案です。まずご確認ください
plan-span = { $count ->
    [one] 1件、{ $first }
   *[other] { $count }件、{ $first }から{ $last }まで
}（{ $cities }）
plan-found-moved = { $count }件が週末または閉庁日に当たるため、日を移しました。
plan-found-past = { $count }件はすでに過ぎています。未完了として入ります。
plan-found-fixed = { $count }件は外部の機関が定める期日です。ご確認ください。
plan-found-left-out = 基準日が未定のため、次から数える期限は省きました：{ $anchors }
plan-found-overlapping = 同じ時期に進行中：{ $plans }
plan-found-nothing = 特に確認していただくことはありません。
plan-found-all = 一覧：{ $line }
plan-check-fixed = 外部の機関が定める期日（要確認）：{ $title }、{ $when }
plan-check-past = すでに過ぎた期限：{ $title }、{ $when }
plan-check-moved = { $before }から{ $when }に移動：{ $title }
plan-and-more = ほか{ $count }件
plan-make-question = この案で作りますか。
plan-make-how = この案で作りますか。👍 はい、または：{ $line }
plan-proposal-gone = { $id }の案はもうここにはありません。新しい案：{ $prefix }plan new

plan-made = { $plan }：{ $cities }の{ $count }件、{ $first }から{ $last }まで
plan-made-how = 今後の期限：{ $line }
plan-unknown = ここには{ $id }はありません。計画の一覧：{ $prefix }plan list
plan-has-ended = { $id }は終了しています。再開するには：{ $prefix }plan resume { $id }
plan-none = ここで進行中の計画はありません。ひな形：{ $prefix }plan templates
plan-line = { $plan }：未完了{ $open }件、完了{ $done }件、次は{ $when }
plan-line-done = { $plan }：{ $done }件すべて完了
plan-counts = { $count }件：完了{ $done }件、これから{ $open }件、期限を過ぎてまだ完了していないもの{ $late }件
plan-more = ほか{ $count }件：{ $line }
plan-ended = { $day }に終了しました。
plan-ended-now = { $plan }を終了しました。{ $count ->
    [0] 未完了のものはありませんでした。
   *[other] 未完了の{ $count }件は取りやめになりました。
}

plan-role = { $role }（{ $city }）：{ $people }
plan-role-substitute = { $role }（{ $city }）：{ $people }、代理：{ $substitutes }
plan-roles-free = 指名がないため、その役職の方または担当者が受け持つ役割：{ $roles }
plan-no-role = この計画に「{ $text }」という役割はありません。こちらが使えます：{ $roles }
plan-no-side = この計画に「{ $text }」という側はありません。こちらが使えます：{ $sides }
plan-which-city = { $id }のどの都市ですか（{ $cities }）。例のように加えてください：--side { $city }

plan-rehearsed = { $plan }：何も変わらなければ{ $count }通です。実際には何も送っていません。
plan-rehearsed-line = { $when } { $city }、{ $people }さんへ：{ $items }
plan-rehearsed-quiet = { $when } { $city }、ルームへ：{ $items }
plan-rehearsed-more = ほか{ $count }通：{ $page }ページ
plan-rehearsed-nothing = { $plan }：この期間に送られるものはありません。
plan-exported = { $plan }のファイルです。個人の名前は含まれていません。

# ひな形または計画のファイルで合わないところ。{ $path } が場所を示します。
plan-faults = このままでは取り込めません。{ $count }か所が合いません。何も保存していません。
plan-faults-more = ほか{ $count }か所
plan-fault = { $path }：{ $words }
plan-fault-missing = ありません
plan-fault-unknown-key = 知らないキーです。ここで使えるもの：{ $known }
plan-fault-no-group = キーのまとまりではありません
plan-fault-no-list = リストではありません
plan-fault-no-text = 文字列ではありません。引用符で囲んでください
plan-fault-no-switch = true でも false でもありません
plan-fault-length = 1から{ $most }文字です
plan-fault-number = { $least }から{ $most }までの整数ではありません
plan-fault-not-among = 「{ $text }」はここでは使えません。使えるもの：{ $known }
plan-fault-clock = "17:00" のような時刻ではありません
plan-fault-day = "2027-10-09" のような日付ではありません
plan-fault-moment = "2027-10-09T17:00:00" のような日時ではありません
plan-fault-no-such-hour = この日の{ $zone }にこの時刻はないか、2回あります
plan-fault-zone = 「{ $text }」という時間帯はありません
plan-fault-no-such-day = 毎年ある日ではありません
plan-fault-falling = 何日前かの整数を、それぞれ1回、大きい順に書きます
plan-fault-one-rule = offset_days と fixed のどちらか一つです
plan-fault-no-key = 「{ $text }」というほかの期限はありません
plan-fault-twice = 2回あります
plan-fault-not-here = これに加わっていません
plan-fault-recurs = 繰り返す予定は計画に入れられません
plan-fault-columns = 表には次の列が必要です：{ $columns }
plan-fault-items = 期限は1から{ $most }件です
## 年表：計画または1年を、文と画像で

cmd-roadmap-timeline = 計画または1年を年表で見る
    .name = 年間計画 年表, 年表
    .opt-plan = 計画
    .opt-year = 年
roadmap-timeline-head = { $subject }：{ $count ->
    [0] 期限はありません
   *[other] 期限 { $count }件
}
roadmap-timeline-line = { $id } { $title }（{ $cities }）：{ $when }、{ $state }
roadmap-timeline-more = ほか{ $count }件：{ $prefix }roadmap list
roadmap-timeline-no-plan = 期限のある計画 { $id } はここにはありません。未完了のもの：{ $prefix }roadmap list
roadmap-timeline-state = { $state ->
    [due-soon] まもなく期限
    [due] 本日期限
    [late] まだ完了していません
    [stale] 新しい期限が必要
    [promised] 約束済み
    [one-side] 片方が完了
    [done] 完了
    [waived] 不要
    [frozen] 休止中
   *[planned] 予定
}
roadmap-timeline-waits = { $cities } が未完了
roadmap-timeline-late = { $cities } がまだ完了していません
roadmap-timeline-label = { $day }、{ $state }
roadmap-timeline-title = { $subject } の期限・{ $city }
roadmap-timeline-entry = { $id } { $title }
roadmap-timeline-joint = 共同
roadmap-timeline-today = 今日 { $day }
roadmap-timeline-closed = 閉庁日
roadmap-timeline-gate = ほかの期限がこれを待っています
roadmap-timeline-marks = 棒は最初のリマインダーの日に始まり、期限の日に終わります。下の短い線はリマインダーの日です。
roadmap-timeline-hidden = ほかに{ $count }件あります（表示なし）。
## 不要、担当替え、変更、印

cmd-roadmap-waive = 自分の都市の分は不要だと伝える
    .name = 年間計画 不要, 期限 不要
    .opt-date = 番号
    .opt-reason = 理由
    .opt-side = 都市
cmd-roadmap-assign = 自分の都市の分の担当を替える
    .name = 年間計画 担当, 期限 担当
    .opt-date = 番号
    .opt-person = 相手
    .opt-role = 役割
    .opt-side = 都市
cmd-roadmap-move = 期限を変更する
    .name = 年間計画 変更, 期限 変更
    .opt-date = 番号
    .opt-due = 新しい期限
    .opt-side = 都市
    .opt-zone = 時間帯
    .opt-sure = 確認済み
    .hint-due = 4月7日 12:00
cmd-roadmap-agree = 相手都市が提案した期限に同意する
    .name = 年間計画 同意, 期限 同意
    .opt-date = 番号
    .opt-side = 都市
cmd-roadmap-decline = 元の期限のままにする、または提案を取り下げる
    .name = 年間計画 据え置き, 期限 据え置き
    .opt-date = 番号
    .opt-side = 都市
cmd-roadmap-tick = コードに済みの印をつける
    .name = 年間計画 印, 期限 印
    .opt-date = 番号
    .opt-codes = コード
    .opt-side = 都市
cmd-roadmap-untick = コードの印を取り消す
    .name = 年間計画 印取消, 期限 印取消
    .opt-date = 番号
    .opt-codes = コード
    .opt-side = 都市
cmd-roadmap-missing = 足りないコードを見る（個別の会話で）
    .name = 年間計画 不足, 期限 不足
    .opt-date = 番号
    .opt-side = 都市
cmd-roadmap-check = 確認項目に済みの印をつける
    .name = 年間計画 確認, 期限 確認
    .opt-date = 番号
    .opt-line = 行
    .opt-side = 都市
cmd-roadmap-uncheck = 確認項目の印を取り消す
    .name = 年間計画 確認取消, 期限 確認取消
    .opt-date = 番号
    .opt-line = 行
    .opt-side = 都市
cmd-roadmap-late = 期限を過ぎてまだ完了していないものを見る
    .name = 年間計画 期限切れ, 期限 期限切れ
    .opt-page = ページ
cmd-roadmap-waiting = 相手都市待ちのものを見る
    .name = 年間計画 相手待ち, 期限 相手待ち
    .opt-page = ページ
cmd-roadmap-mine = 自分の担当を見る
    .name = 年間計画 自分, 期限 自分
    .opt-page = ページ

choice-per-group = グループ
choice-per-participant = 参加者
choice-per-host = ホストファミリー, 受け入れ家庭
choice-track-official = 公式
choice-track-people = 市民
choice-track-education = 教育
choice-track-economic = 経済
choice-track-safety = 安全
roadmap-all-words = 全員, 全部, すべて
roadmap-but-words = 以外, 除く
sentence-roadmap-late-words = 期限を過ぎたものは, 遅れているものは
sentence-roadmap-waiting-words = 相手待ちのものは, 相手待ちは
sentence-roadmap-mine-words = 私の担当は, 自分の担当は
roadmap-status = （{ $word }）
roadmap-status-due-soon = 期限間近
roadmap-status-due = 本日期限
roadmap-status-promised = 新しい期限
roadmap-status-frozen = 休止中
roadmap-status-stale = 新しい期限が必要
roadmap-tally = 　{ $counts }
roadmap-count = { $all }件中{ $ticked }件
roadmap-lines = 確認項目 { $checked }/{ $all }
roadmap-check-done = ✓ { $number } { $line }
roadmap-check-open = – { $number } { $line }
roadmap-card-waived = { $city }: 不要（{ $reason }）
roadmap-card-frozen = { $city }: 休止中（期限 { $when }）
roadmap-card-proposed = { $city } の提案：{ $when }{ $there }。{ $cities } の返答待ち
roadmap-state-waived = { $city }：不要
roadmap-state-frozen = { $city }：休止中
roadmap-waived-now = { $id } { $title }：{ $city } の分は不要になりました（{ $reason }）。
roadmap-reason-length = 理由は1文字から { $most } 文字までです。例：{ $prefix }roadmap waive { $id } "今年は不要"
roadmap-assign-whom = どなたに替えるかをご入力ください。例：{ $prefix }roadmap assign { $id } お名前
roadmap-assign-no-role = { $person } さんには { $city } での役割がまだありません。運用担当者が登録できます：{ $prefix }role grant
roadmap-date-moved = { $id } { $title } の期限が { $when } に変わりました（これまで { $before }）。
roadmap-date-asked = { $cities } に { $id } { $title } の期限を { $when } としてよいかおたずねしました。お返事までは { $before } のままです。
roadmap-date-proposed = { $city } から { $id } { $title } の新しい期限の提案です：{ $when }（これまで { $before }）。
roadmap-date-answer = 👍 同意・👎 元の期限のまま、または：{ $agree }、{ $decline }
roadmap-date-declined = { $id } { $title }：{ $city } はこれまでの期限（{ $before }）を希望しています。
roadmap-date-withdrawn = { $id } { $title }：提案は取り下げられました。期限は { $before } のままです。
roadmap-date-fixed = { $id } { $title } の期日は外部の機関が定めたものです。新しい期日 { $when } は募集要項などでご確認済みですか。
roadmap-no-proposal = { $id } の新しい期限の提案はありません。提案するには：{ $prefix }roadmap move { $id } 7.4. 12:00
roadmap-own-proposal = { $id } のこの提案はご自身の都市のものです。返答は相手都市が行います。取り下げるには：{ $prefix }roadmap decline { $id }
roadmap-gate-open = { $id } は { $gates } の後になります。
roadmap-gate = { $id }「{ $title }」（まだ完了していません）
roadmap-gate-counts = { $id }「{ $title }」（{ $all }件中{ $ticked }件）
roadmap-gate-codes = { $id }「{ $title }」（{ $codes } がまだ）
roadmap-ticks-missing = { $id }：{ $all }件中{ $ticked }件です。全部そろうと完了になります：{ $prefix }roadmap tick { $id } 全員
roadmap-ticked = { $id } { $title }：{ $all }件中{ $ticked }件
roadmap-missing = { $id } { $title }：{ $all }件中{ $ticked }件です。足りないもの：{ $codes }
roadmap-checked = { $id } 確認項目 { $checked }/{ $all }
roadmap-nothing-ticked = { $id } には印をつけるコードがありません。完了したら：{ $prefix }roadmap done { $id }
roadmap-no-code = { $first } から { $last } までのコードをご入力ください。例：{ $first } { $last }
roadmap-no-line = { $id } の確認項目は{ $count }件です。見るには：{ $prefix }roadmap show { $id }
roadmap-codes-up-to = { $id } の足りないコードは { $people } さんがおたずねになれます。
roadmap-codes-privately = コードは、ほかの方の目に触れないところでのみお伝えします。個別の会話で次のように入力してください：{ $line }
roadmap-more-on = 続き：{ $line }
roadmap-nothing-late = 期限を過ぎて残っているものはありません。
roadmap-nothing-waits = 相手都市待ちのものはありません。
roadmap-nothing-mine = 担当されているもので残っているものはありません。
roadmap-else-also = { $then }{ $people } さんにもあわせてお知らせします。
roadmap-also-told = あわせてお知らせ：{ $people } さん
roadmap-thawed = { $id } { $title }：休止期間が終わりました。その間に期限 { $when } が過ぎています。新しい期限を返信してください。
roadmap-told-waived = { $id } { $title } は、{ $own } 側は不要、{ $other } 側はまだ完了していません（期限 { $when }）。
roadmap-terms-end = { $day } までの任期の登録：{ $count ->
   *[other] { $people } さん
}
roadmap-history-waived = { $when }：{ $person } さんが { $city } の分を不要に：{ $new }
roadmap-history-unwaived = { $when }：{ $person } さんが { $city } の分の不要を取り消し
roadmap-history-assigned = { $when }：{ $person } さんが { $city } の分の担当を { $taker } に（それまで { $giver }）
roadmap-history-given-role = { $when }：{ $person } さんが担当の役割を { $new } に（それまで { $old }）
roadmap-history-moved = { $when }：{ $person } さんが期限を { $before } から { $until } に変更
roadmap-history-proposed = { $when }：{ $person } さんが { $city } から { $until } を提案（それまで { $before }）
roadmap-history-agreed = { $when }：{ $person } さんが { $city } として { $until } に同意
roadmap-history-declined = { $when }：{ $person } さんが { $city } として { $until } ではなく { $before } のままに
roadmap-history-withdrawn = { $when }：{ $person } さんが { $until } の提案を取り下げ
roadmap-history-checked = { $when }：{ $person } さんが { $city } の確認項目 { $new } に印
roadmap-history-unchecked = { $when }：{ $person } さんが { $city } の確認項目 { $new } の印を取り消し
roadmap-history-ticked = { $when }：{ $person } さんが { $city } のコードに印：{ $new }（それまで { $old }）
roadmap-history-role = 役割の担当
roadmap-role-coordinator = 担当者
roadmap-role-teacher = 教員
roadmap-role-chair = 委員長
roadmap-role-mayor = 市長室
roadmap-role-crisis-officer = 危機管理担当

# 計画の役割（かっこ内は入力する語）

plan-role-word = { $key ->
    [coordinator] 連絡調整担当（coordinator）
    [teacher] 引率責任者（teacher）
    [deputy] 副引率者（deputy）
    [host_finder] ホストファミリー担当（host_finder）
    [safeguarding] 児童保護責任者（safeguarding）
    [treasurer] 会計担当（treasurer）
    [crisis] 危機対応担当（crisis）
    [mayors_office] 市長室（mayors_office）
    [chair] 議長（chair）
    [secretary] 書記（secretary）
    [participation] 住民団体担当（participation）
    [producer] 現場責任者（producer）
    [culture] 文化担当（culture）
    [permits] 許認可担当（permits）
    [safety] 安全担当（safety）
    [words] 翻訳担当（words）
    [group_leader] 参加団体の責任者（group_leader）
    [observer] 観察担当（observer）
    [leaving] 前任者（leaving）
    [acting] 代行者（acting）
    [successor] 後任者（successor）
    [head] 所属長（head）
    [other_side] 相手都市の担当者（other_side）
    [school_liaison] 学校担当（school_liaison）
   *[other] { $key }
}

## What is not typed about a date
roadmap-never-typed = ここには書かないでください：{ $what }
roadmap-stays-waived = 引き続き「不要」の扱いです。やはり必要な場合：{ $line }
roadmap-falling = 閉庁日になった日が期限のもの：{ $dates }。期限は、変更されるまでそのままです：{ $line }
