@rem npm scripts say "exec" so that under Linux and macOS no shell stands between npm and us:
@rem dash would swallow the Ctrl-C that npm hands on. Windows knows no exec, hence this one.
@%*
