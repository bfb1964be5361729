;;; emacs.el --- What a person does with a draft in Emacs  -*- lexical-binding: t -*-

;; Opens each draft of $IBID_DRAFTS (one a line), reads what was found, takes a fix, types, has all
;; fixed.  Writes what was seen as JSON to $IBID_RESULT.

(require 'json)
(require 'subr-x)

(defun ibid-test-wait (what condition)
  "Wait until CONDITION holds; WHAT is awaited."
  (with-timeout (30 (error "Timed out: %s\n%S" what (flymake-diagnostics)))
    (while (not (funcall condition))
      (accept-process-output nil 0.02))))

(defvar ibid-test-answers '()
  "The names of the files of which the server has sent diagnostics.")

(cl-defmethod eglot-handle-notification :after
  (_server (_method (eql textDocument/publishDiagnostics)) &key uri &allow-other-keys)
  (push (file-name-nondirectory uri) ibid-test-answers))

(defun ibid-test-edit (act)
  "Call ACT, which edits the buffer, and wait for what the server says of it."
  (setq ibid-test-answers '())
  (funcall act)
  ;; The idle timer that sends changes does not run in batch mode.
  (eglot--signal-textDocument/didChange)
  (ibid-test-wait
   "an answer"
   (lambda () (member (file-name-nondirectory buffer-file-name) ibid-test-answers))))

(defun ibid-test-rule (diagnostic)
  "The rule that found DIAGNOSTIC."
  (let ((text (format "%s" (flymake-diagnostic-text diagnostic))))
    (if (string-match "\\[\\([a-z-]+\\)\\]" text) (match-string 1 text) text)))

(defun ibid-test-diagnostics ()
  "What was found in the buffer."
  (vconcat
   (mapcar
    (lambda (diagnostic)
      (let ((beg (flymake-diagnostic-beg diagnostic))
            (end (flymake-diagnostic-end diagnostic)))
        `((rule . ,(ibid-test-rule diagnostic))
          (line . ,(line-number-at-pos beg))
          (text . ,(buffer-substring-no-properties beg end)))))
    (sort (flymake-diagnostics)
          (lambda (a b) (< (flymake-diagnostic-beg a) (flymake-diagnostic-beg b)))))))

(defun ibid-test-find (rule)
  "The first diagnostic of RULE."
  (seq-find (lambda (diagnostic) (equal (ibid-test-rule diagnostic) rule)) (flymake-diagnostics)))

(defun ibid-test-state ()
  "The buffer and what was found in it."
  `((content . ,(buffer-string)) (diagnostics . ,(ibid-test-diagnostics))))

(defun ibid-test-choose (wanted act)
  "Call ACT and choose the first offer with WANTED in it; return all that was offered."
  ;; Batch mode knows of no last event, which Eglot takes for a click on a menu.
  (let* ((last-nonmenu-event ?\r)
         offered
         (completing-read-function
          (lambda (_prompt collection &rest _)
            (setq offered (all-completions "" collection))
            (seq-find (lambda (title) (string-search wanted title)) offered))))
    (funcall act)
    (vconcat offered)))

(defun ibid-test-go-through (draft)
  "Do it all with DRAFT."
  (find-file draft)
  ;; Eglot begins after the command that opened the file, and batch mode has no commands.
  (run-hooks 'post-command-hook)
  (ibid-test-wait "the server" #'eglot-managed-p)
  (flymake-start)
  (ibid-test-wait "diagnostics" #'flymake-diagnostics)
  (let ((result `((opened . ,(ibid-test-state)))))
    (goto-char (flymake-diagnostic-beg (ibid-test-find "encoding-corruption")))
    (ibid-test-edit
     (lambda ()
       (push (cons 'offered
                   (ibid-test-choose "’" (lambda () (eglot-code-actions (point) nil nil t))))
             result)))
    (push (cons 'fixed (ibid-test-state)) result)

    (goto-char (point-min))
    (ibid-test-edit (lambda () (insert (getenv "IBID_TYPED") "\n\n")))
    (push (cons 'typed (ibid-test-state)) result)

    (ibid-test-edit
     (lambda ()
       (ibid-test-choose
        ""
        (lambda () (eglot-code-actions (point-min) (point-max) "source.fixAll.ibid" t)))))
    (save-buffer)
    (push (cons 'repaired (ibid-test-state)) result)))

(let ((result (condition-case caught
                  (vconcat (mapcar #'ibid-test-go-through
                                   (split-string (getenv "IBID_DRAFTS") "\n")))
                (error `((error . ,(error-message-string caught))))))
      (coding-system-for-write 'utf-8))
  (write-region (json-encode result) nil (getenv "IBID_RESULT") nil 'quiet))
(kill-emacs 0)

;;; emacs.el ends here
