-- stage: after
SELECT * FROM not_there_yet
