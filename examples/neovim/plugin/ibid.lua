-- Starts the language server of ibid for drafts. Neovim reads this file from any plugin/ folder of 'runtimepath'.
if vim.lsp.enable then
  vim.lsp.enable('ibid')
  return
end

-- Neovim 0.7 to 0.10 know no lsp/ folders: the same configuration is started by hand.
local config = dofile(vim.api.nvim_get_runtime_file('lsp/ibid.lua', false)[1])
local clients = {}

local function find_root(folder)
  for _, marker in ipairs(config.root_markers) do
    if vim.fn.filereadable(folder .. '/' .. marker) == 1 then
      return folder
    end
  end
  local parent = vim.fn.fnamemodify(folder, ':h')
  return parent ~= folder and find_root(parent) or nil
end

local function start(root)
  return vim.lsp.start_client({
    name = 'ibid',
    cmd = config.cmd,
    root_dir = root,
    workspace_folders = { { name = root, uri = vim.uri_from_fname(root) } },
    get_language_id = config.get_language_id,
    on_exit = function()
      clients[root] = nil
    end,
  })
end

vim.api.nvim_create_autocmd('FileType', {
  group = vim.api.nvim_create_augroup('ibid', {}),
  pattern = config.filetypes,
  callback = function(event)
    local file = vim.api.nvim_buf_get_name(event.buf)
    local root = vim.bo[event.buf].buftype == '' and file ~= '' and find_root(vim.fn.fnamemodify(file, ':p:h'))
    if root then
      clients[root] = clients[root] or start(root)
      if clients[root] then
        vim.lsp.buf_attach_client(event.buf, clients[root])
      end
    end
  end,
})
