-- Opens a draft in Neovim, attaches dist/server.js by its own LSP client and writes what arrived as JSON.
-- Environment: PLANLINT_NODE, PLANLINT_SERVER, PLANLINT_FOLDER, PLANLINT_RESULT.
local folder = vim.env.PLANLINT_FOLDER

local function wait(what, condition)
  if not vim.wait(15000, condition, 20) then
    error('not in time: ' .. what)
  end
end

local function ask(method, line, character)
  local params = { textDocument = vim.lsp.util.make_text_document_params(), position = { line = line, character = character } }
  local answers = vim.lsp.buf_request_sync(0, method, params, 15000) or {}
  for _, answer in pairs(answers) do
    if answer.error then
      error(method .. ': ' .. answer.error.message)
    end
    return answer.result
  end
  error('no answer to ' .. method)
end

local function drive()
  vim.cmd('edit ' .. vim.fn.fnameescape(folder .. '/draft.plan.md'))
  vim.bo.filetype = 'annual-plan'
  -- vim.lsp.start came with 0.8; Debian 12 has 0.7.
  local start = vim.lsp.start or vim.lsp.start_client
  local client = start({ name = 'planlint', cmd = { vim.env.PLANLINT_NODE, vim.env.PLANLINT_SERVER, '--stdio' }, root_dir = folder })
  assert(client, 'the server did not start')
  vim.lsp.buf_attach_client(0, client)

  local function findings()
    return vim.tbl_map(function(found)
      return { line = found.lnum, code = found.code or (found.user_data.lsp or {}).code, message = found.message }
    end, vim.diagnostic.get(0))
  end
  local function count(code)
    return #vim.tbl_filter(function(found)
      return found.code == code
    end, findings())
  end

  wait('findings', function()
    return count('target/conflict') > 0
  end)
  local first = findings()
  local hover = ask('textDocument/hover', 4, 2)

  vim.api.nvim_buf_set_lines(0, -1, -1, false, { '', '城镇' })
  local completion = ask('textDocument/completion', vim.api.nvim_buf_line_count(0) - 1, 2)
  vim.api.nvim_buf_set_lines(0, -2, -1, false, { '规模以上工业增加值增长9%。' })
  wait('findings on what was typed', function()
    return count('target/conflict') == 2
  end)

  return {
    version = tostring(vim.version().major) .. '.' .. tostring(vim.version().minor),
    findings = first,
    hover = hover.contents.value,
    completions = vim.tbl_map(function(item)
      return item.label
    end, completion.items),
  }
end

local ok, result = pcall(drive)
vim.fn.writefile({ vim.fn.json_encode(ok and result or { error = tostring(result) }) }, vim.env.PLANLINT_RESULT)
vim.cmd('qall!')
