cmd-remind-add = このルームにリマインダーを設定する
    .name = リマインダー 追加
    .opt-due = 日時
    .opt-text = 内容
    .opt-zone = 時間帯または都市
    .opt-every = 毎
    .opt-until = まで
    .opt-insist = 完了まで
cmd-remind-list = このルームのリマインダーを見る
    .name = リマインダー 一覧, リマインダー一覧
    .opt-page = ページ
cmd-remind-cancel = リマインダーを削除する
    .name = リマインダー 削除
    .opt-reminder = リマインダー

reminder-added = { $id } { $when } にお知らせします：{ $text }
reminder-change = 変更：日時を返信してください。削除：{ $prefix }remind cancel { $id }

reminder-due = ⏰ { $id } { $text }
reminder-for = { $person } さんへ
reminder-due-late = ⏰ { $id } { $text }（予定 { $when }。システム停止のため、{ $lateness }遅れのお知らせです）
reminder-several = ⏰ { $count ->
   *[other] システム停止中にお知らせの時刻になっていました：
}
reminder-line = { $id } { $text }（{ $person } さん、予定 { $when }）
reminder-line-late = { $id } { $text }（{ $person } さん、予定 { $when }、{ $lateness }遅れ）
reminder-minutes = { $minutes ->
   *[other] { $minutes }分
}
reminder-hours = { $hours ->
   *[other] { $hours }時間
}
reminder-hours-and-minutes = { reminder-hours }{ reminder-minutes }

# 一覧の1行：本人のもの、ほかの方のもの。
reminder-entry = { $id } { $when }：{ $text }
reminder-entry-of = { $id } { $when }：{ $text }（{ $person } さん）
reminder-more = ほか{ $count }件：{ $prefix }remind list { $page }
reminder-none = リマインダーはありません。設定：{ $prefix }remind add { $example } { reminder-example }
reminder-example = バスを予約する

reminder-too-long = リマインダーは { $most } 文字までです。次のように入力してください：{ $prefix }remind add { $example } { reminder-example }
reminder-past = { $when } は過ぎています。次のように入力してください：{ $prefix }remind { $verb } { $example } { $text }
reminder-unknown = { $id } はここにありません。一覧：{ $prefix }remind list
reminder-not-yours = { $id } は { $people } さんが削除できます。

## もう一度、完了、別の日時

cmd-remind-move = リマインダーの日時を変更する
    .name = リマインダー 変更
    .opt-reminder = リマインダー
    .opt-until = 日時
    .opt-zone = 時間帯または都市
    .hint-until = 3月25日 9:00
cmd-remind-snooze = もう一度知らせる（明日9時、または指定の日時）
    .name = リマインダー 後で, リマインダー もう一度
    .opt-reminder = リマインダー
    .opt-until = 日時
    .opt-zone = 時間帯または都市
    .hint-until = 3月25日 9:00
cmd-remind-done = リマインダーの用件を完了にする
    .name = リマインダー 完了
    .opt-reminder = リマインダー
cmd-remind-reopen = 完了や「もう一度」を取り消す
    .name = リマインダー 再開
    .opt-reminder = リマインダー

answer-again = 明日9時, 明日, あした, もう一度, 後で

reminder-added-every = { $id } { $rhythm }、お知らせします。次回は { $when }：{ $text }
reminder-entry-every = { $id } { $rhythm }、次回 { $when }：{ $text }
reminder-entry-every-of = { $id } { $rhythm }、次回 { $when }：{ $text }（{ $person } さん）
reminder-other-day = 別の日
reminder-how = ✅ 完了・💤 明日9時にもう一度、または「完了」「明日」か日時を返信
reminder-last = 今回が最後です。
reminder-done-by = { $person } さんが完了にしました。{ $when }　{ $back }
reminder-again = { $id } { $when } にもう一度お知らせします。
reminder-universal = どの都市の時刻か分からないため、世界時でお伝えしています。設定：{ $prefix }person zone
reminder-until = 初回が { $first } のリマインダーは { $latest } まで設定できます。次のように入力してください：--until { $example }
reminder-until-alone = 最終日には繰り返しの指定が必要です。次のように入力してください：{ $prefix }remind add { $example } --every week { reminder-example }
reminder-past-again = { $when } は過ぎています。次のように入力してください：{ $prefix }remind { $verb } { $id } { $example }
reminder-up-to = { $id } は { $people } さんが変更できます。

## 全員へ、メッセージについて、完了するまで

cmd-remind-everyone = このルームの全員に知らせる
    .name = リマインダー 全員
    .opt-due = 日時
    .opt-text = 内容
    .opt-zone = 時間帯または都市
    .opt-every = 毎
    .opt-until = まで
cmd-remind-this = 返信したメッセージについて後で知らせる
    .name = リマインダー これ
    .opt-due = 日時
    .opt-zone = 時間帯または都市
cmd-remind-skip = リマインダーを次の1回だけ休む
    .name = リマインダー 休む
    .opt-reminder = リマインダー
reminder-message-above = このメッセージ
reminder-added-this = { $id } { $when } に、このメッセージについてお知らせします。本文は保存しません。
reminder-for-all = みなさまへ
reminder-this-what = 後で知らせてほしいメッセージに、次のように返信してください：{ $prefix }remind this { $example }
reminder-past-this = { $when } は過ぎています。そのメッセージに次のように返信してください：{ $prefix }remind this { $example }
reminder-insisting = 完了するまで、1時間後、その後は毎朝9時に、最大{ $most }回お知らせします。
reminder-insists = 完了していなければ、{ $when } にもう一度お知らせします。
reminder-insists-every = 繰り返しと「完了まで」は、どちらか一方です。次のように入力してください：{ $prefix }remind add { $example } --insist はい { reminder-example }
reminder-skipped = { $id } は { $skipped } には届きません。次は { $when } です。
reminder-skip-once = { $id } は1回だけのものです。削除するには：{ $prefix }remind cancel { $id }
reminder-skip-last = { $id } は残り1回だけです。削除するには：{ $prefix }remind cancel { $id }
