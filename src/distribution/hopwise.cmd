@echo off
rem Runs Hopwise on the Java that JAVA_HOME names, or else on the one of the PATH; 17 or newer.
rem Without the class archive that the launcher for other systems keeps: a start takes somewhat longer.
setlocal
set "JAVA=java.exe"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData -Xlog:disable -Xlog:all=off -jar "%~dp0..\hopwise.jar" %*
exit /b %ERRORLEVEL%
