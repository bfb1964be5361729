-- What a person does with a draft in Neovim: opens it, reads what was found, takes a fix, types, has all fixed.
-- Does so with each draft of $IBID_DRAFTS (one a line) and writes what was seen as JSON to $IBID_RESULT.

local function wait(what, condition)
  if not vim.wait(30000, condition, 20) then
    error('timed out: ' .. what .. '\n' .. vim.inspect(vim.diagnostic.get(0)))
  end
end

local function rule_of(diagnostic)
  return diagnostic.code or diagnostic.user_data.lsp.code
end

local function state()
  local found = {}
  for _, d in ipairs(vim.diagnostic.get(0)) do
    local text = vim.api.nvim_buf_get_text(0, d.lnum, d.col, d.end_lnum, d.end_col, {})
    table.insert(found, { rule = rule_of(d), line = d.lnum + 1, text = table.concat(text, '\n') })
  end
  local lines = vim.api.nvim_buf_get_lines(0, 0, -1, false)
  return { content = table.concat(lines, '\n') .. '\n', diagnostics = found }
end

-- Chooses the first action whose title has `wanted` in it, as a person does in the menu.
local offered
local function choose(wanted)
  vim.ui.select = function(items, options, on_choice)
    offered = vim.tbl_map(options.format_item, items)
    for index, title in ipairs(offered) do
      if title:find(wanted, 1, true) then
        return on_choice(items[index], index)
      end
    end
    on_choice(nil)
  end
end

-- By buffer, whether the server has sent diagnostics.
local answered = {}
vim.api.nvim_create_autocmd('DiagnosticChanged', {
  callback = function(event)
    answered[event.buf] = true
  end,
})

-- Calls what edits the buffer, and waits for what the server says of it.
local function edit(act)
  local buffer = vim.api.nvim_get_current_buf()
  local tick = vim.b.changedtick
  act()
  wait('an edit', function()
    return vim.b.changedtick ~= tick
  end)
  -- Neovim sends changes after 150 milliseconds: nothing of this one is answered yet.
  answered[buffer] = nil
  wait('an answer', function()
    return answered[buffer]
  end)
end

local function go_through(draft)
  local result = {}
  vim.cmd('edit ' .. vim.fn.fnameescape(draft))
  wait('diagnostics', function()
    return #vim.diagnostic.get(0) > 0
  end)
  result.opened = state()

  for _, d in ipairs(vim.diagnostic.get(0)) do
    if rule_of(d) == 'encoding-corruption' then
      vim.api.nvim_win_set_cursor(0, { d.lnum + 1, d.col })
    end
  end
  choose('’')
  edit(vim.lsp.buf.code_action)
  result.offered = offered
  result.fixed = state()

  -- A new first line moves all places.
  edit(function()
    vim.api.nvim_buf_set_lines(0, 0, 0, false, { vim.env.IBID_TYPED, '' })
  end)
  result.typed = state()

  choose('')
  edit(function()
    local context = { only = { 'source.fixAll.ibid' } }
    -- Neovim 0.7 takes the context itself and asks even where there is one action.
    vim.lsp.buf.code_action(vim.fn.has('nvim-0.8') == 1 and { context = context, apply = true } or context)
  end)
  vim.cmd('write')
  result.repaired = state()
  return result
end

local ok, result = pcall(function()
  return vim.tbl_map(go_through, vim.split(vim.env.IBID_DRAFTS, '\n'))
end)
vim.fn.writefile({ vim.fn.json_encode(ok and result or { error = tostring(result) }) }, vim.env.IBID_RESULT)
vim.cmd('qall!')
