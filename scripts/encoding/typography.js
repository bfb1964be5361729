// Typography that declarations and dictionaries lack: invented snippets, and the marks of each language.

/** Pairs of marks by language, outer ones first. */
export const marks = {
  eng: ['“”', '‘’'],
  fra: ['«\u00a0\u00a0»', '«\u202f\u202f»', '“”'],
  deu_1996: ['„“', '»«', '‚‘'],
  spa: ['«»', '“”'],
  por_PT: ['«»', '“”'],
  por_BR: ['“”', '‘’'],
  ita: ['«»', '“”'],
  nld: ['“”', '‘’', '„”'],
  pol: ['„”', '«»'],
  ces: ['„“', '‚‘'],
  slk: ['„“'],
  hun: ['„”', '»«'],
  ron_2006: ['„”', '«»'],
  rus: ['«»', '„“'],
  ukr: ['«»', '„“'],
  bul: ['„“'],
  srp_cyrl: ['„”'],
  srp_latn: ['„”'],
  hrv: ['„”'],
  ell_monotonic: ['«»', '“”'],
  tur: ['“”', '‘’'],
  swe: ['””', '’’'],
  dan: ['»«', '“”'],
  nob: ['«»'],
  fin: ['””'],
  est: ['„“'],
  lav: ['“”', '„“'],
  lit: ['„“'],
  vie: ['“”'],
  ind: ['“”'],
  heb: ['“”', '״״'],
  arb: ['«»', '“”'],
  cmn_hans: ['“”', '《》'],
  cmn_hant: ['「」'],
  jpn: ['「」', '『』'],
  kor: ['“”', '‘’'],
  tha: ['“”']
}

/** Each line holds what honest copy of some language holds. */
export const snippets = `
It’s what we don’t know – or won’t – that’s the trouble, isn’t it? ’Tis. The ’90s. Rock ’n’ roll. The players’ union.
“It’s ‘done’,” she said. “Is it?” “No…” “Yes!” ‘Maybe,’ he said. “We’ve won”—he paused—“at last.” “‘Quite’”
£5m €20 $3.50 ¥900 5€ 20 € 3 £ 1 ₽ ₹500 40¢ £2–£3 €1,5 bn (€5) £1.2bn. €1.5m–€2m ₩900 ₪20 ₺40 100 ₴
20°C 20 °C −5 °C 45° 36.6° n° 5 Nº 7 nº 12 1º 2ª 3ª feira M.ª 51°30′N 0°7′W № 5 № 17 5′ 6″
© 2019 The Ferry Post. © Harbour Press ® Brand® Brand™ Tool™, ©2021 Café™ NESTÉ® «Brand®» ™
m² km² 40 m² 10 m³ CO² 5 m², x² + y² = z² H₂O CO₂ 10⁻³ 10⁶ 1¹ word¹ word.² word,³
½ 1½ ¼ cup ¾ 2½ hours ½ ⅓ ⅔ 3½-year-old
§ 5 §§ 3–4 Art. 5 § 2 (§ 12) ¶ 3 § 175
• One • Two · three · four
± 5 % 3×4 3 × 4 10÷2 2 ± 1 ±3 6 × 9 4×100 m 1920×1080 ×2
10 µm 5 µg 3 µs 20 µV α β γ Δt π = 3.14 λ μ σ² Ω 5 kΩ α-helix β-carotene γ-rays TGF-β IL-2Rα NFκB IκBα PPARγ TNFα FcεRI FcγR TCRαβ γδ HIF1αi ∆ µ
¿Qué? ¡Hola! ¿Cómo está? ¡Ánimo! «¿Quién?» “¿Qué?” ¡¿Cómo?! —¿Vienes? —No. (¿sí?) …¿no?
word♥ love♥ ♫~ ♪♪ ♫la♫ yes✓ no✗ hi☺ ok✔ star★ ☆word☆ ❤word x❤ → ↑ ↓ ← ▲ ▼ ► ■ □ ● ○ ★ ☆ ✓ ✔ ✗ ♥ ❤ ❤️ ♫ ☺ ☎ ✈ ☀ → next A → B ▶ ◆ ◄
😀 😂 ❤️ 👍 🎉 🙏 🇫🇷 🇬🇧 👩‍🔬 👍🏽 great 🎉 ok😀 🤣🤣🤣 wow 🔥🔥 💥 😍! 🚀
≥ 5 ≤ 3 ≠ ∞ √2 ∑ ∫ ∂x ≈ 30 % ∈ ∀x − 5 −20 5 − 3 ≥40% p ≤ 0.05 n ≥ 30
5 % — 20 ‰ – 10–12 1914–1918 pp. 3–9 A–Z 2–1 London–Paris Mon–Fri 10–20% — so – and – … and … …but. Wait…
l’été d’être qu’il c’est l’Église aujourd’hui L’École n’a s’était jusqu’à D’où « À Paris » ? « Ça va ? » ! L’ÉTÉ À L’ÉCOLE
dell’università c’è È un’altra perché più così L’Aquila all’età «È vero», è l’Italia, città, È già lì. PERCHÉ CITTÀ
’s-Gravenhage zo’n foto’s ’t ’n auto’s één café’s ’s avonds
O’Neill D’Angelo Côte d’Ivoire São Paulo Zürich Björk Beyoncé José García Núñez Łódź Gdańsk Škoda Dvořák Čapek Brontë naïve café résumé façade Curaçao Malmö Tromsø Ålesund Åse Øystein Þór Ævar Æ Œuvre œuf cœur
Erdoğan İstanbul Şişli Çağrı Güneş Iğdır Ürümqi Đà Nẵng Đức Việt Nguyễn Đặng Łukasz Ádám Őry Űrhajó Čeněk Żuk Ćmiel Śląsk
– Да? – Нет… «Вот», — сказал он. № 5, 20 °C, 100 ₽. «Ё!» 1941–1945 гг. «„Да“», — и ушёл.
«Ναι», είπε. – Όχι… 5 €, 20 °C. Ο κ. Άλφα· «Ώρα»; άρθρο 5 § 2 ΌΧΙ ΏΡΑ
“好”，他说。《书》（一）——二……三、四。「是」『否』？！：５０％ ２０ ＡＢ ～ ・ ー 、。〜 〒 ① ② ※ ℃ ㎡ 10㎡ ￥900
So it is. \u00a0 And so \u00a0it was,\u00a0 they said \u00a0\n\u00a0Yes.\u00a0\n\u00a0\n 5\u00a0% \u00a0
“+” “×” “−” “÷” “=” “≠” “•” “©” “°” “A+” “C#” “100%” “a/b” “§” “$5” ‘+’ ‘×’ ‘&’ “→” («+») „+“ “!” “…”
√π √x √2 √α Σμ ∂θ ≤ π ≈π ∫π 2π/√2 π√
Β΄ Γ΄ Α΄, ο Φίλιππος Β΄, Γ΄ Σώμα. Α΄ Λυκείου (Β΄) ΙΑ΄ Ε΄.
┌──┬──┐ │ a │ b │ ├──┼──┤ └──┴──┘ ╔══╗ ║ 1 ║ ╚══╝ ├── src │ └── a ████ ░░▒▒▓▓ ══ ── ┃━━ ▀▀▄▄ ┤a├ ┐b┘
\`\`so´´ ´a´ \`b´ l´été d´accord it´s don´t ¬¬ ¨ ^_^ ¯\\_(ツ)_/¯ (•_•) ( ͡° ͜ʖ ͡°) ಠ_ಠ
`
  .trim()
  .split('\n')
