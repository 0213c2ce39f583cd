@echo off
rem ASCII only: some versions of Windows misread the lines after Chinese in a batch file.
chcp 65001 >nul
pushd "%~dp0..\.."
if not "%errorlevel%"=="0" goto nofolder
if exist "%ProgramFiles%\nodejs\node.exe" set "PATH=%PATH%;%ProgramFiles%\nodejs"
where node >nul 2>nul
if not "%errorlevel%"=="0" goto nonode
node -e "process.exit(parseInt(process.versions.node, 10) < 20 ? 1 : 0)"
if not "%errorlevel%"=="0" goto oldnode
node scripts\run.mjs %*
if not "%errorlevel%"=="0" goto failed
type "%~dp0ended.txt"
goto close
:failed
type "%~dp0failed.txt"
goto close
:nofolder
type "%~dp0no-folder.txt"
goto close
:nonode
type "%~dp0no-node.txt"
goto close
:oldnode
type "%~dp0old-node.txt"
goto close
:close
type "%~dp0close.txt"
pause >nul
