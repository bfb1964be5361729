-- The language server of ibid, as Neovim 0.11 and later read it from any lsp/ folder of 'runtimepath'.
return {
  cmd = { 'ibid-language-server', '--stdio' },
  filetypes = { 'text', 'markdown', 'html' },
  -- Drafts without a config above them are left alone. Who keeps it in package.json adds that here.
  root_markers = { '.ibidrc', '.ibidrc.json', '.ibidrc.yml', '.ibidrc.yaml', '.ibidrc.js', '.ibidrc.mjs', '.ibidrc.cjs' },
  workspace_required = true,
  -- What Neovim calls `text` is `plaintext` in the protocol.
  get_language_id = function(_, filetype)
    return filetype == 'text' and 'plaintext' or filetype
  end,
}
