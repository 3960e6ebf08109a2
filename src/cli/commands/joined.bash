    # bash parts --option=value at the =: put it together again
    local joined=() at last option=
    [[ "${COMP_WORDS[COMP_CWORD]}" == "=" ]] && words[COMP_CWORD]="="
    for (( at = 0; at <= COMP_CWORD; at++ )); do
        last=$(( ${#joined[@]} - 1 ))
        if (( at > 1 )) && [[ "${words[at]}" == "=" || "${words[at-1]}" == "=" ]] && [[ "${joined[last]}" == --* ]]; then
            joined[last]+="${words[at]}"
            (( at == COMP_CWORD )) && option="${joined[last]%%=*}="
        else
            joined+=("${words[at]}")
        fi
    done
    words=("${joined[@]}")
    _CLAP_COMPLETE_INDEX=$(( ${#joined[@]} - 1 ))
