    # what zsh expands itself (~/, $HOME/), it also completes itself: what comes from elsewhere it would quote
    if [[ "$PREFIX" == [\~\$]* ]]; then
        _files
        return
    fi
