import Markup

/// The fonts of scripts that a system's own font often lacks, and the line height that each needs.
///
/// A page of EqualSay itself has the same in its style sheet; these are for documents that stand alone.
enum ScriptFonts {
  static let rules = HTML(
    vetted: """
      :lang(ur), :lang(pa-Arab) { font-family: "Noto Nastaliq Urdu", serif; line-height: 2.2; }
      :lang(ar), :lang(fa), :lang(ps), :lang(ckb) { font-family: "Noto Naskh Arabic", system-ui, \
      sans-serif; line-height: 1.8; }
      :lang(pa-Guru) { font-family: "Noto Sans Gurmukhi", system-ui, sans-serif; }
      :lang(gu) { font-family: "Noto Sans Gujarati", system-ui, sans-serif; }
      :lang(bn) { font-family: "Noto Sans Bengali", system-ui, sans-serif; }
      :lang(ta) { font-family: "Noto Sans Tamil", system-ui, sans-serif; }
      :lang(ti), :lang(am) { font-family: "Noto Sans Ethiopic", system-ui, sans-serif; }
      :lang(zh-Hans) { font-family: "Noto Sans CJK SC", "Microsoft YaHei", system-ui, sans-serif; }
      :lang(zh-Hant) { font-family: "Noto Sans CJK TC", "Microsoft JhengHei", system-ui, sans-serif; }

      """)
}
