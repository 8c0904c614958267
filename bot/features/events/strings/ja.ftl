### 行事：コマンド、カード、参加申込について言うこと。

## コマンド

cmd-event-add = 行事を追加する
    .name = 行事 追加
    .opt-title = 行事名
    .opt-starts = 日時
    .opt-end = 終了
    .opt-place = 場所
    .opt-limit = 定員
    .opt-kind = 種類
    .opt-link = リンク
    .opt-about = 説明
    .opt-organiser = 主催
    .opt-track = 分野
    .opt-remind = お知らせ
    .opt-zone = 時間帯
    .opt-every = 毎
    .opt-until = まで
    .opt-count = 回数
    .hint-title = 夏祭り
    .hint-starts = 6月19日 14時から22時
    .hint-place = 市民広場
    .hint-limit = 40
cmd-event-list = これからの行事を見る
    .name = 行事 一覧, 行事一覧
    .opt-page = ページ
cmd-event-show = 行事を1つ見る
    .name = 行事 表示
    .opt-event = 行事
cmd-event-cancel = 行事を中止する
    .name = 行事 中止
    .opt-event = 行事
cmd-event-rsvp = 行事に申し込む、または欠席を伝える
    .name = 行事 回答, 行事 申込, 参加申込, 申込
    .opt-event = 行事
    .opt-answer = 回答
    .opt-places = 人数
    .opt-codes = コード
    .opt-was = 前回
    .hint-places = はい、3名
choice-coming-yes = はい, 参加, 参加します, 出席, 出席します
choice-coming-no = いいえ, 不参加, 欠席, 欠席します
choice-coming-maybe = { answer-maybe }
choice-coming-none = 取消, 取り消し

answer-maybe = 未定, 未定です, まだ未定です, たぶん

## カード

event-time = { $city }: { $span }
event-time-night = { $city }: { $span }（夜間）
event-span = { $starts } から { $ends } まで
event-span-days = { $starts } から { $ends } まで
event-places = { $limit ->
   *[other] 定員{ $limit }名
}
event-how = 👍 はい・👎 いいえ・🤔 未定、または「はい」と返信
event-your-clock = お使いの端末では
event-several = 複数名で申し込む
event-said-yes-of = { $id }：お申し込みを受け付けました（定員{ $limit }名のうち{ $place }人目）。取り消しは同じカードの「いいえ」でどうぞ。
event-said-yes = { $id }：お申し込みを受け付けました。取り消しは同じカードの「いいえ」でどうぞ。
event-said-no = { $id }：不参加と記録しました。
event-said-maybe = { $id }：未定と記録しました。
event-said-none = { $id }：お返事を取り消しました。
event-how-typed = 申込：{ $prefix }event answer { $id } はい（または：いいえ、未定）
event-occasion-how = お申し込みは、チャンネルにある { $id } のカードでお願いします。ここで「興味あり」を押された場合は「未定」として数えます。
event-occasion-moved = このサーバーのカレンダーで { $id } { $title } が { $new } に変更されました。こちらでは { $old } のままです。変更しますか。「いいえ」の場合はカレンダーを元に戻します。 👍 はい　👎 いいえ
event-cancelled-mark = 中止

## 一覧

event-entry = { $id } { $title }：{ $starts }
event-list-none = これからの行事はありません。追加：{ $prefix }event add
event-list-empty = これからの行事はありません。
event-list-more = ほか{ $count }件：{ $prefix }event list { $page }

## 中止

event-cancelled-news = { $id } { $title } は中止になりました。
event-person = { $person } さん

## 合わないとき

event-unknown = { $id } はありません。行事の一覧：{ $prefix }event list
event-cancelled = { $id } { $title } は中止になりました。
event-over = { $id } { $title } は終了しました。
event-up-to = { $id } の変更は { $city } の担当（{ $people } さん）ができます。
event-past = { $starts } は過ぎています。次のように入力してください：{ $prefix }event add "{ $title }" { $example }
event-end-early = { $ends } は { $starts } より後ではありません。次のように入力してください：--end { $example }
event-end-unread = { $why } 次のように入力してください：--end { $example }
event-title-length = 行事名は { $most } 文字までで入力してください。
event-place-length = 場所は { $most } 文字までです。

## 参加者、日時の変更、定員

cmd-event-who = 行事の参加者を見る
    .name = 行事 参加者
    .opt-event = 行事
cmd-event-move = 行事の日時を変更する
    .name = 行事 変更, 行事 移動
    .opt-event = 行事
    .opt-starts = 日時
    .opt-end = 終了
    .opt-zone = 時間帯
    .opt-only = この回
cmd-event-limit = 行事の定員を変更する（0 は制限なし）
    .name = 行事 定員
    .opt-event = 行事
    .opt-limit = 定員
cmd-event-restore = 中止した行事を予定どおり行う
    .name = 行事 復活
    .opt-event = 行事

choice-event-kind-visit = 訪問
choice-event-kind-class-exchange = 学級交流, 学校交流, 交流
choice-event-kind-festival = お祭り, 祭り, 祭
choice-event-kind-meeting = 会議, 会合, 打ち合わせ
choice-event-kind-workshop = ワークショップ, 講習会
choice-event-kind-exhibition = 展示会, 展覧会
choice-event-kind-online-call = オンライン通話, ビデオ通話

event-kind = { $kind ->
    [visit] 訪問
    [class-exchange] 学級交流
    [festival] お祭り
    [meeting] 会議
    [workshop] ワークショップ
    [exhibition] 展示会
   *[online-call] オンライン通話
}
event-entry-kind = { $id } { $title }（{ $kind }）：{ $starts }

event-who = { $id } { $title }：はい { $yes }
event-who-city = { $city }（{ $count }名）：{ $names } さん
event-who-count = { $city }：{ $count }名
event-who-elsewhere = 都市未登録
event-who-waiting = キャンセル待ち（{ $waiting }名）：{ $names } さん

## 週のまとめ

event-agenda = { $id } { $title }、{ $here }
event-agenda-day = { $id } { $here }
event-agenda-there = { $id } { $title }、こちら { $here }、先方 { $there }
event-agenda-cities = { $id } { $title }、こちら { $here }、{ $cities }
event-agenda-city = { $city } { $there }

## キャンセル待ち

event-count-waiting = キャンセル待ち { $waiting }
event-waiting = { $id } 満席です。キャンセル待ち{ $position }番目です。空きが出ましたらお知らせします。
event-for = { $person } さんへ
event-moved-up = { $person } さん、{ $id } { $title } に空きが出て、参加が確定しました。ご都合が悪い場合は「いいえ」と返信してください。
event-moved-up-tap = { $person } さん、{ $id } { $title } に空きが出て、参加が確定しました。ご都合が悪い場合は「いいえ」を押してください。
event-moved-up-several = { $id } { $title } に空きが出て、次の方々の参加が確定しました。ご都合が悪い場合は「いいえ」と返信してください。
event-moved-up-several-tap = { $id } { $title } に空きが出て、次の方々の参加が確定しました。ご都合が悪い場合は「いいえ」を押してください。
event-places-too-many = { $id } の定員は{ $limit }名です。
event-places-no-more = { $id } の空きは{ $free }名分です。{ $places }名分のお申し込みはそのまま有効です。

## 日時の変更

event-change = { $id } { $title } の{ $change ->
    [later] 開始時刻が変わりました
    [earlier] 開始時刻が変わりました
    [day] 日程が変わりました
   *[time] 時間が変わりました
}。
event-keep = お申し込みはそのまま有効です。欠席：👎 または「いいえ」と返信
event-keep-tap = お申し込みはそのまま有効です。ご都合が悪い場合は「いいえ」を押してください。
event-moved = { event-change }新：{ $new }（旧 { $old }）。{ event-keep }
event-moved-tap = { event-change }新：{ $new }（旧 { $old }）。{ event-keep-tap }
event-moved-cities = { event-change }{ event-keep }
event-moved-cities-tap = { event-change }{ event-keep-tap }
event-moved-city = { $city }：新 { $new }（旧 { $old }）
event-restored-news = { $id } { $title } は予定どおり行われることになりました。
event-not-cancelled = { $id } { $title } は中止になっていません。
event-move-up-to = { $id } の変更は { $city } の担当（{ $people } さん）ができます。
event-move-past = { $starts } は過ぎています。次のように入力してください：{ $prefix }event move { $id } { $example }

## 繰り返す行事

cmd-event-skip = 繰り返す行事の1回を休みにする
    .name = 行事 休み
    .opt-event = 行事
    .opt-day = 日
cmd-event-keep = 休みにした回を予定どおり行う
    .name = 行事 実施
    .opt-event = 行事
    .opt-day = 日
cmd-event-end = 繰り返す行事の終わりを早める、または延ばす
    .name = 行事 終了
    .opt-event = 行事
    .opt-from = から
    .opt-rule = 規則
    .opt-instead = 代わり
cmd-event-change = 繰り返す行事のある回から後をまとめて変更する
    .name = 行事 以降 変更
    .opt-event = 行事
    .opt-from = から
    .opt-starts = 時刻
    .opt-end = 終了
    .opt-title = 行事名
    .opt-place = 場所
    .opt-limit = 定員
    .opt-every = 毎
    .opt-until = まで
    .opt-count = 回数

event-series = { $rhythm }、回答は全日程共通
event-series-home = { $rhythm }（{ $city }）、回答は全日程共通
event-series-skipped = { $id } { $title } は次の日を休みます：
event-series-kept = { $id } { $title } は次の日も予定どおり行います：
event-series-displaced = 途中で時計の切り替えがあるため、{ $id } は1回だけ時刻が変わります：{ $when }
event-series-none = { $id } { $title } は1回だけの行事です。これは繰り返す行事で使えます。
event-series-no-date = { $id } は { $day } にはありません。次の回：{ $days }
event-series-no-more = { $id } にはもう次の回がありません。
event-series-last = { $id } の回がなくなります。全部中止する場合：{ $prefix }event cancel { $id }
event-series-left-out = { $id } は { $day } は休みです。予定どおり行う場合：{ $prefix }event keep { $id } { $example }
event-series-put-off = { $id } は繰り返しの行事です。1回だけ休みにする場合：{ $prefix }event skip { $id }、すべて中止する場合：{ $prefix }event cancel { $id }
event-series-until = 最終日は { $first } から { $latest } までの日にしてください。例：--until { $example }
event-series-two-ends = 最終日か回数のどちらか一方を指定してください。例：--count 10
event-series-end-alone = 終わりには繰り返しの指定が必要です。例：--every week --count 10
event-series-same = その回から何を変更しますか。例：--starts 10:00
event-series-time = { $why }例：--{ $option } 10:00
event-clocks = 時計の切り替え：{ $id } { $title } は { $day } から、こちらの時刻で { $new } になります（これまで { $old }）。
event-clocks-city = 時計の切り替え：{ $id } { $title } は { $day } から、{ $city } の時刻で { $new } になります（これまで { $old }）。
event-clocks-day = 時計の切り替え：{ $id } { $title } はこちらでは曜日が変わります。最初は { $new }（これまで { $weekday } { $old }）。
event-clocks-day-city = 時計の切り替え：{ $id } { $title } は { $city } では曜日が変わります。最初は { $new }（これまで { $weekday } { $old }）。
## 予定表：1か月または1週間を、文と画像で

cmd-event-agenda = 1か月または1週間の行事を見る
    .name = 行事 予定表, 予定表
    .opt-period = 月または週
    .hint-period = 2027年6月
event-agenda-month = { $month }、{ $city }：{ $count ->
    [0] 行事はありません
   *[other] 行事 { $count }件
}
event-agenda-week = 第{ $week }週（{ $first } から{ $year }年{ $last } まで）、{ $city }：{ $count ->
    [0] 行事はありません
   *[other] 行事 { $count }件
}
event-agenda-line = { $id } { $title }：{ $here }
event-agenda-line-there = { $id } { $title }：{ $here }（{ $there }）
event-agenda-elsewhere = { $city } { $when }
event-agenda-off = { $entry }（中止）
event-agenda-again = { $entry }、ほか{ $count }回
event-agenda-closed = { $city } の閉庁日：{ $days }
event-agenda-closed-day = { $day }（{ $label }）
event-agenda-closed-bare = { $day }
event-agenda-more = ほか{ $count }件：{ $prefix }event agenda week { $day }
event-agenda-more-list = ほか{ $count }件：{ $prefix }event list
event-agenda-month-full = { $month }、{ $city }：行事が多く、一度に表示できません。週ごとの表示：{ $prefix }event agenda week { $day }
event-agenda-week-full = 第{ $week }週（{ $first } から{ $year }年{ $last } まで）、{ $city }：行事が多く、一度に表示できません。これからの行事：{ $prefix }event list
event-sheet-month = { $month }・{ $city }
event-sheet-week = 第{ $week }週（{ $first } から{ $year }年{ $last } まで）・{ $city }
event-sheet-week-word = 週
event-sheet-closed = 閉庁日
event-sheet-entry = { $id } { $title }
event-sheet-off = { event-cancelled-mark }：{ $id } { $title }
event-sheet-times = 時刻はすべて { $city } の現地時間です
event-sheet-all-day = 終日
event-sheet-clocks = 時差の変更：{ $day } から、{ $here } の12:00は { $there } の{ $noon }です
## 個々の行事

cmd-event-text = 行事の説明をすべて読む
    .name = 行事 説明, 行事 原文
    .opt-event = 行事
cmd-event-edit = 行事の内容を変更する
    .name = 行事 編集
    .opt-event = 行事
    .opt-title = 行事名
    .opt-place = 場所
    .opt-limit = 定員
    .opt-kind = 種類
    .opt-link = リンク
    .opt-about = 説明
    .opt-organiser = 主催
    .opt-track = 分野
    .opt-remind = お知らせ
    .opt-without = 除く
cmd-event-postpone = 行事を延期する（新しい日程は未定）
    .name = 行事 延期
    .opt-event = 行事
cmd-event-codes = 申し込み済みのコードを見る
    .name = 行事 コード, 行事 番号
    .opt-event = 行事
cmd-event-attendance = 行事の来場者数を入力する
    .name = 行事 来場者数
    .opt-event = 行事
    .opt-visitors = 来場者数
    .opt-forget = 取り消し
cmd-event-figures = 1年間の行事を数字で見る
    .name = 行事 集計
    .opt-year = 年

choice-event-track-official = 公式
choice-event-track-people = 市民, 交流
choice-event-track-education = 教育
choice-event-track-economic = 経済
choice-event-track-safety = 安全
choice-organiser-coordinator = 担当者
choice-organiser-teacher = 教員
choice-organiser-chair = 委員長
choice-organiser-mayor = 市長室
choice-event-part-place = 場所
choice-event-part-limit = 定員
choice-event-part-kind = 種類
choice-event-part-link = リンク
choice-event-part-about = 説明
choice-event-part-organiser = 主催
choice-event-part-track = 分野

event-track = { $track ->
    [official] 公式
    [people] 市民交流
    [education] 教育
    [economic] 経済
   *[safety] 安全
}
event-role = { $role ->
    [teacher] 教員
    [chair] 委員長
    [mayor] 市長室
   *[coordinator] 担当者
}
event-organiser = 主催：{ $city } { event-role }（{ $people } さん）
event-organiser-role = 主催：{ $city } { event-role }
event-about-more = 全文：{ $prefix }event text { $id }
event-about-none = ほかに説明はありません。
event-about-length = 説明は{ $most }文字までです。
event-link-unread = リンクは https:// で始まる{ $most }文字までのものです。例：--link https://example.org/matsuri
event-edit-what = どこを変更しますか。例：{ $prefix }event edit { $id } --place 市役所

event-leads-none = なし, 不要
event-leads-days = 日, 日前
event-leads-hours = 時間, 時間前
event-leads-minutes = 分, 分前
event-leads-unread = 「{ $text }」は開始前の時間として読めません。例：--remind 1日,1時間（または：なし）

event-put-off-mark = 延期
event-put-off-card = 新しい日程は未定です。決まりましたら、申し込まれた方に改めて伺います。
event-put-off = { $id } { $title } は延期され、新しい日程は未定です。
event-put-off-news = { $id } { $title } は延期になり、この日時には行われません。新しい日程が決まりましたら、改めて伺います。
event-asked-again = { $id } { $title } の新しい日程が決まりました。参加されますか。以前のお返事は引き継がれません。👍 はい・👎 いいえ・🤔 未定、または「はい」と返信
event-asked-again-tap = { $id } { $title } の新しい日程が決まりました。参加されますか。以前のお返事は引き継がれません。
event-entry-cancelled = { $id } { $title }（中止）：{ $starts }
event-entry-put-off = { $id } { $title }：延期、新しい日程は未定

event-place-changed = { $id } { $title } の場所が変わりました。新：{ $new }（旧：{ $old }）
event-place-known = { $id } { $title } の場所が決まりました：{ $new }
event-place-gone = { $id } { $title } の場所は未定に戻りました（旧：{ $old }）。

event-reminder = ⏰ { $id } { $title }：{ $span }
event-reminder-cities = ⏰ { $id } { $title }
event-reminder-no = 参加できない場合：👎 または「いいえ」と返信
event-reminder-no-tap = 参加できない場合は「いいえ」を押してください。
event-reminder-late = （システム停止のため、{ $how }遅れのお知らせです）
event-reminder-hours = { $hours ->
   *[other] { $hours }時間
}
event-reminder-minutes = { $minutes ->
   *[other] { $minutes }分
}

event-count-asked = { $id } { $title } が終わりました。何名の方が来場されましたか。数字で返信してください。
event-count-label = 来場者数
event-count-early = { $id } { $title } はまだ始まっていません。

event-codes-unread = コードは次の形で、{ $most }件までです：--codes P01-P24（HF03、L01 なども可）
event-codes-up-to = コードでの申し込みは教員と担当者ができます。{ $city }：{ $people } さん。
event-codes-leaders = コードでの申し込みは教員と担当者ができます。
event-codes-privately = コードは、ほかの方が読まないところでのみお知らせします。個別にお送りください：{ $prefix }event codes { $id }
event-codes-of = { $person } さん：{ $codes }
event-codes-none = { $id } について表示できるコードはありません。

event-figures = { $year }年：行事{ $events ->
   *[other] { $events }件
}、来場者{ $visitors ->
   *[other] { $visitors }名
}（{ $counted }件で集計）、申し込み{ $people ->
   *[other] { $people }名
}
event-figures-line = { $each }
event-figures-kind = { $kind } { $count }件
event-figures-other = その他 { $count }件
event-figures-city = { $city } { $count }件
event-figures-none = { $year }年に行われた行事はまだありません。

event-debrief = 振り返り
## The clash guard

cmd-event-check = 日時に差し支えがないか調べる
    .name = 行事 確認
    .opt-starts = 日時
    .opt-end = 終了
    .opt-kind = 種類
    .opt-zone = 時間帯
event-guard-first = { $id }：{ $clash }
event-guard-meant = ご承知のうえでしたら、このままで結構です。
event-guard-free = { $span } に差し支えは見当たりません。
event-guard-head = { $span } について：
event-guard-closed = { $city } の閉庁日です：{ $days }
event-guard-day = { $day }・{ $label }
event-guard-weekend = { $cities } では週末です：{ $days }
event-guard-night = { $city } では夜間です：{ $span }
event-guard-double = 同じ時間の行事：{ $id } { $title }、{ $span }
event-guard-shared = 同じ時間の行事：{ $id } { $title }、{ $span }。{ $count ->
   *[other] 両方に申し込んでいる方：{ $count }名
}
event-guard-clocks-ahead = 時計の切り替え：{ $day } から、{ $city } は { $home } より { $before } 時間ではなく { $then } 時間進みます。
event-guard-clocks-behind = 時計の切り替え：{ $day } から、{ $city } は { $home } より { $before } 時間ではなく { $then } 時間遅れます。
event-guard-more = ほか { $count } 件
event-mark-closed = 閉庁日
event-mark-closed-for = 閉庁日：{ $label }
event-mark-weekend = 週末
event-mark-night = 夜間

# Several reminders of one room after an outage
event-reminders-missed = システム停止のため、最大{ $how }遅れのお知らせです。
event-reminders-no = 参加できない場合の入力例：{ $prefix }event answer { $id } いいえ
