;;; ibid.el --- Checks article drafts beside their sources  -*- lexical-binding: t -*-

;; Package-Requires: ((emacs "28.1") (eglot "1.9"))

;;; Commentary:

;; Starts ibid's language server for every draft that has an ibid config above it.  Eglot is part
;; of Emacs 29 and later; for Emacs 28 it is on GNU ELPA and in Debian's elpa-eglot.

;;; Code:

(require 'eglot)

(add-to-list
 'eglot-server-programs
 '(((html-mode :language-id "html")
    (mhtml-mode :language-id "html")
    (markdown-mode :language-id "markdown")
    (text-mode :language-id "plaintext"))
   . ("ibid-language-server" "--stdio")))

;; Emacs has no mode of its own for Markdown; for the server the file's name tells what it is.
(unless (assoc-default "draft.md" auto-mode-alist #'string-match)
  (add-to-list 'auto-mode-alist '("\\.md\\'" . text-mode)))

(defun ibid-root (folder)
  "The nearest folder with an ibid config, from FOLDER upwards.
A package.json is no sign of one: most have no \"ibid\" in them."
  (locate-dominating-file
   folder
   (lambda (above)
     ;; A folder above may not be readable.
     (ignore-errors
       (directory-files
        above nil "\\`\\.ibidrc\\(\\.\\(json\\|ya?ml\\|[cm]?js\\)\\)?\\'" t 1)))))

(defun ibid-project (folder)
  "Take the ibid config's folder for the project of FOLDER where Emacs knows none."
  (let ((root (ibid-root folder)))
    (and root (cons 'transient root))))

(defun ibid-ensure ()
  "Check this buffer if it visits a draft with an ibid config above it."
  (when (and buffer-file-name (ibid-root default-directory))
    (eglot-ensure)))

(add-hook 'project-find-functions #'ibid-project t)
;; html-mode and markdown-mode derive from text-mode, so that this hook runs for them as well.
(add-hook 'text-mode-hook #'ibid-ensure)

(provide 'ibid)

;;; ibid.el ends here
