"""One module a command of the command line; the registry in cli/framework names them."""
