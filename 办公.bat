@echo off
chcp 65001 >nul
if not exist "%~dp0scripts\double-click\run.bat" goto alone
"%~dp0scripts\double-click\run.bat" office
:alone
echo 这个文件要和整个文件夹放在一起。如果是在压缩包里打开的，请先把压缩包全部解压，再双击“办公”。
pause >nul
