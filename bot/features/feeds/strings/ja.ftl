### チャットの外のカレンダー：アドレス、ファイル、受け取ったカレンダー

## コマンド

cmd-calendar-feed = 予定をお使いのカレンダーで見る
    .name = カレンダー 購読, カレンダー 登録
    .opt-what = どの予定
    .opt-city = 都市
    .opt-alarms = 通知
cmd-calendar-feeds = カレンダーのアドレスを見る
    .name = カレンダー 一覧
    .opt-page = ページ
cmd-calendar-revoke = カレンダーのアドレスを取り消す
    .name = カレンダー 停止, カレンダー 解除
    .opt-number = 番号
cmd-event-ics = 行事をカレンダー用のファイルで受け取る
    .name = 行事 ics, 行事 ファイル
    .opt-event = 行事
cmd-event-import = カレンダーのファイルから行事を追加する
    .name = 行事 取込, 行事 取り込み
    .opt-text = カレンダー
    .opt-draft = 確認待ち
    .opt-sure = はい・いいえ
choice-feed-scope-room = ルーム, ここ
choice-feed-scope-city = 都市, 市
choice-feed-scope-mine = 自分, 私
choice-feed-scope-all = 全部, 交流全体

## アドレス

feeds-name-room = { $place }：このルームの予定
feeds-name-city = { $city }：都市の予定
feeds-name-mine = 姉妹都市交流の自分の予定
feeds-name-all = { $cities }：共通の予定
feeds-made = { $name }。カレンダー用のアドレス：
feeds-made-how = このアドレスを知っている人は予定を見ることができます。表示は今回だけです。取り消す：{ $prefix }calendar revoke { $number }
feeds-entry = { $number } { $name }（{ $made }作成、{ $last }）
feeds-entry-of = { $number } { $name }（{ $person }さんが{ $made }に作成、{ $last }）
feeds-last = 最後の取得は{ $day }
feeds-never = まだ取得されていません
feeds-more = ほか{ $count }件：{ $prefix }calendar feeds { $page }
feeds-none = カレンダーのアドレスはまだありません。作成：{ $prefix }calendar feed
feeds-revoked = { $name }。アドレスを取り消しました。今後、このアドレスから予定は取得できません。
feeds-unknown = 番号{ $number }のアドレスはお持ちではありません。一覧：{ $prefix }calendar feeds
feeds-too-many = アドレスは{ $most }件までです。不要なものを先に取り消してください：{ $prefix }calendar feeds
feeds-off = ここではカレンダーのアドレスを使えるようにしていません。設定できる人：{ $operator }さん
feeds-off-nobody = ここではカレンダーのアドレスを使えるようにしていません。運用担当者が設定できます。
feeds-privately-mine = ほかの方にも見えてしまうため、個別のメッセージで入力してください：{ $prefix }calendar feed mine
feeds-privately-city = ほかの方にも見えてしまうため、個別のメッセージで入力してください：{ $prefix }calendar feed --city { $city }
feeds-room-where = ルームの予定は、そのルームで入力してください。自分の予定：{ $prefix }calendar feed mine
feeds-all-where = 共通の予定は、都市のルームで入力してください。自分の予定：{ $prefix }calendar feed mine
feeds-no-city = 都市を指定するか、共通の予定を選んでください：{ $prefix }calendar feed all
feeds-city-up-to = { $city }のカレンダーは、役割のある方のためのものです。役割を登録できる人：{ $people }さん
feeds-city-up-to-nobody = { $city }のカレンダーは、役割のある方のためのものです。担当者はまだ登録されていません。

## ファイル

feeds-file = { $title }：カレンダー用のファイルです。

## 受け取ったカレンダー

feeds-import-found = このカレンダー：新しい行事{ $new }件、変更{ $changed }件、登録済み{ $same }件
feeds-import-same = 登録済み：{ $ids }
feeds-import-over = 開始済みまたは中止のため除いたもの：{ $count }件
feeds-import-floating = { $count }件には時間帯の記載がありません。{ $zone }の時刻として読みます。
feeds-import-new = { $title }：{ $when }
feeds-import-changed = { $id } { $title }：新 { $when }
feeds-import-more = ほか{ $count }件
feeds-import-sure = すべて登録しますか。 👍 はい 👎 いいえ
feeds-imported = 登録しました：新しい行事{ $new }件、変更{ $changed }件（{ $ids }）。確認：{ $prefix }event list
feeds-import-nothing = すべて登録済みになっていました。変更はありません。
feeds-import-dropped = 何も登録していません。
feeds-import-gone = この確認は終わったか、時間がたちすぎています。何も登録していません。もう一度カレンダーを送ってください。
feeds-import-stray = { $title } は繰り返しの行事の1回分で、もとの行事がこのカレンダーにありません。何も登録していません。全体を書き出してください。
feeds-import-whose-clock = 先に時間帯を設定してください。例：{ $prefix }person zone Europe/Berlin

## ファイルの中で合わないところ

feeds-faults = 何も登録していません。合わないところが{ $count }か所あります。
feeds-fault = { $place }行目：{ $fault }
feeds-fault-more = ほか{ $count }か所
feeds-fault-size = カレンダーが長すぎます。{ $most } KiBまでです。
feeds-fault-none = 行事が見つかりません。カレンダーは BEGIN:VCALENDAR で始まります。
feeds-fault-entries = 行事が多すぎます。1つのカレンダーに{ $most }件までです。
feeds-fault-kind = 登録できるのは行事（VEVENT）だけです。
feeds-fault-pairs = BEGIN と END が対応していません。
feeds-fault-control = 目に見えない文字があります。取り除いてください。
feeds-fault-line = 行が長すぎます。{ $most }文字までです。
feeds-fault-unread = この行事を読み取れません。もう一度書き出してください。
feeds-fault-once = { $name } は1つだけ必要です。
feeds-fault-length = { $name } は1～{ $most }文字です。
feeds-fault-zone = 時間帯 { $zone } がわかりません。例：Europe/Berlin
feeds-fault-gap = その時刻はありません。時計が進められる時間です。
feeds-fault-year = 年は{ $first }～{ $last }の間にしてください。
feeds-fault-end = 終了は開始より後にしてください。
feeds-fault-rule = この繰り返しは登録できません。毎日～毎年、終わりがあり、500回、5年以内なら登録できます。

# Files that are too long.
feeds-file-too-long = 1つのファイル（最大{ $most } KiB）には収まりません。カレンダーの購読ならすべて入ります。

# Calendars that are handed in, what more is said
feeds-import-dateless = 繰り返しに該当する日がないため除いたもの：{ $count }件（{ $days }）
feeds-import-unseen = ここに表示せず登録するもの：場所{ $places }件、説明{ $texts }件、リンク{ $links }件
feeds-import-called-off = { $id } { $title }：中止
feeds-import-unfit = { $title }：{ $fault }何も登録していません。
